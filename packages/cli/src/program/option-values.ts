import { InvalidArgumentError } from 'commander'

/** Gathers `key=value`; a value that is JSON is taken as such, `a.b=1` goes into a member. */
export function keyValue(
  text: string,
  previous: Record<string, unknown> | undefined,
): Record<string, unknown> {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? []
  if (name === undefined || value === undefined) {
    throw new InvalidArgumentError('Write it as name=value.')
  }
  const options = previous ?? {}
  const steps = name.split('.')
  if (steps.some((step) => ['__proto__', 'constructor', 'prototype', ''].includes(step))) {
    throw new InvalidArgumentError('This name cannot be set.')
  }
  let inside: Record<string, unknown> = options
  for (const step of steps.slice(0, -1)) {
    const next = inside[step]
    const child = typeof next === 'object' && next !== null ? next : {}
    inside[step] = child
    inside = child as Record<string, unknown>
  }
  inside[steps.at(-1)!] = parsed(value)
  return options
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

/** Gathers the values of an option that may be given more than once. */
export const several = (text: string, previous: string[] | undefined): string[] => [
  ...(previous ?? []),
  text,
]

/** A number within limits. */
export function numberBetween(least: number, most: number, isWhole = false) {
  return (text: string): number => {
    const value = text.trim() === '' ? Number.NaN : Number(text)
    if (!(value >= least && value <= most) || (isWhole && !Number.isInteger(value))) {
      const kind = isWhole ? 'a whole number' : 'a number'
      throw new InvalidArgumentError(`Give ${kind} from ${least} to ${most}.`)
    }
    return value
  }
}

/** Shares by name, such as `train=0.8,val=0.1,test=0.1` or `80/10/10`; they are made to add up to 1. */
export function shares(text: string): { name: string; share: number }[] {
  const names = ['train', 'val', 'test']
  const parts = text.split(/[,/]/).map((part, i) => {
    const [, name, value] = /^(?:([A-Za-z0-9._-]+)=)?([\d.]+)$/.exec(part.trim()) ?? []
    return { name: name ?? names[i] ?? '', share: Number(value) }
  })
  const whole = parts.reduce((sum, { share }) => sum + share, 0)
  const isWrong = parts.some(({ name, share }) => !(share > 0) || /^\.*$/.test(name))
  if (isWrong || parts.length > 255 || new Set(parts.map(({ name }) => name)).size < parts.length) {
    throw new InvalidArgumentError('Write it as train=0.8,val=0.1,test=0.1 or 80/10/10.')
  }
  return parts.map(({ name, share }) => ({ name, share: share / whole }))
}
