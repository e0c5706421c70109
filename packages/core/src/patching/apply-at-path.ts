import type { PathStep } from '@tagwright/schema'

/** What a patch did, and the patch that takes it back. */
export interface AppliedAtPath {
  value: unknown
  inverse: { op: 'add' | 'replace' | 'remove'; value?: unknown }
}

const refused = new Set<PathStep>(['__proto__', 'constructor', 'prototype'])

/**
 * Applies one patch below a value without changing it: what lies on the path is copied, the rest is
 * shared. Undefined when the path leads nowhere or would reach a prototype.
 */
export function applyAtPath(
  base: unknown,
  path: readonly PathStep[],
  op: 'add' | 'replace' | 'remove',
  value: unknown,
): AppliedAtPath | undefined {
  const [step, ...rest] = path
  if (step === undefined || refused.has(step)) return undefined
  if (typeof base !== 'object' || base === null) return undefined
  if (rest.length > 0) {
    const child = Object.hasOwn(base, step) ? (base as Record<PathStep, unknown>)[step] : undefined
    const applied = applyAtPath(child, rest, op, value)
    if (!applied) return undefined
    const copy = copyOf(base)
    copy[step] = applied.value
    return { value: copy, inverse: applied.inverse }
  }
  return Array.isArray(base)
    ? applyToArray(base, step, op, value)
    : applyToObject(base as Record<PathStep, unknown>, step, op, value)
}

function applyToArray(
  base: readonly unknown[],
  step: PathStep,
  op: 'add' | 'replace' | 'remove',
  value: unknown,
): AppliedAtPath | undefined {
  const index = Number(step)
  if (!Number.isInteger(index) || index < 0 || index > base.length) return undefined
  if (op !== 'add' && index === base.length) return undefined
  if (op === 'add') return { value: base.toSpliced(index, 0, value), inverse: { op: 'remove' } }
  const old = base[index]
  if (op === 'remove') {
    return { value: base.toSpliced(index, 1), inverse: { op: 'add', value: old } }
  }
  return { value: base.with(index, value), inverse: { op: 'replace', value: old } }
}

function applyToObject(
  base: Record<PathStep, unknown>,
  step: PathStep,
  op: 'add' | 'replace' | 'remove',
  value: unknown,
): AppliedAtPath | undefined {
  const had = Object.hasOwn(base, step)
  if (op === 'remove' && !had) return undefined
  const old = base[step]
  const copy = copyOf(base) as Record<PathStep, unknown>
  if (op === 'remove') {
    delete copy[step]
    return { value: copy, inverse: { op: 'add', value: old } }
  }
  copy[step] = value
  return { value: copy, inverse: had ? { op: 'replace', value: old } : { op: 'remove' } }
}

function copyOf(base: object): Record<PathStep, unknown> {
  if (Array.isArray(base)) return base.slice() as unknown as Record<PathStep, unknown>
  return Object.assign(Object.create(Object.getPrototypeOf(base)), base)
}
