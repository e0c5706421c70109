import type { Annotation } from '@tagwright/schema'

/**
 * Copies that were copied together as a group are a group of their own, apart from the one they come
 * from; one that was copied alone stays in its group.
 */
export function renewGroups(copies: readonly Annotation[], newId: () => string): Annotation[] {
  const sizes = new Map<string, number>()
  for (const { group } of copies)
    if (group !== undefined) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const renewed = new Map<string, string>()
  for (const [group, size] of sizes) if (size > 1) renewed.set(group, newId())
  return copies.map((copy) => {
    const group = renewed.get(copy.group ?? '')
    return group === undefined ? copy : { ...copy, group }
  })
}
