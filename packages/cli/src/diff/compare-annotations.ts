import type { Annotation } from '@tagwright/schema'

/** Members that say what an annotation means, in the order of telling. */
export const comparedMembers = [
  'geometry',
  'labels',
  'attributes',
  'text',
  'language',
  'tier',
  'speaker',
  'words',
  'events',
  'confidence',
  'group',
  'order',
] as const satisfies readonly (keyof Annotation)[]

/** A member that two annotations say differently. */
export type ComparedMember = (typeof comparedMembers)[number]

/** The members in which two annotations differ; numbers are the same to a millionth. */
export function differingMembers(a: Annotation, b: Annotation): ComparedMember[] {
  return comparedMembers.filter((member) => !isSame(a[member], b[member]))
}

/** Whether two JSON values are the same; numbers to a millionth, absent members as undefined ones. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-6
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  for (const key of keys) {
    if (!isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key])) {
      return false
    }
  }
  return true
}
