import type { Annotation, Relation } from '@tagwright/schema'

/** The relations of which both ends are among some annotations. */
export function relationsAmong(
  relations: readonly Relation[],
  annotations: readonly Pick<Annotation, 'id'>[],
): Relation[] {
  if (relations.length === 0 || annotations.length < 2) return []
  const ids = new Set(annotations.map(({ id }) => id))
  return relations.filter(({ from, to }) => ids.has(from) && ids.has(to))
}
