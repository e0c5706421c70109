import type { Annotation } from '@tagwright/schema'

/** Whether nothing differs but the place of an annotation, and when that was said. */
export function onlyMoved(before: Annotation | undefined, after: Annotation | undefined): boolean {
  if (!before || !after || before.geometry?.type !== after.geometry?.type) return false
  const members = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Annotation>
  members.delete('geometry')
  members.delete('updatedAt')
  return [...members].every((member) => Object.is(before[member], after[member]))
}
