import type { Annotation, Relation, Task } from '@tagwright/schema'

/** The relations of which both ends are among some annotations. */
export function relationsAmong(
  relations: readonly Relation[],
  annotations: readonly Pick<Annotation, 'id'>[],
): Relation[] {
  if (relations.length === 0 || annotations.length < 2) return []
  const ids = new Set(annotations.map(({ id }) => id))
  return relations.filter(({ from, to }) => ids.has(from) && ids.has(to))
}

/** The relations between copied annotations as relations of their copies; `ids` leads to the copies. */
export function copyRelations(
  relations: readonly Relation[],
  ids: ReadonlyMap<string, string>,
  newId: () => string,
): Relation[] {
  return relations.flatMap((relation) => {
    const from = ids.get(relation.from)
    const to = ids.get(relation.to)
    if (from === undefined || to === undefined) return []
    return [{ ...relation, id: newId(), from, to }]
  })
}

/** Whether a task has the kind of a relation; one without a kind fits everywhere. */
export function offersRelation({ ontology }: Task, { type }: Relation): boolean {
  return type === undefined || !!ontology?.relationTypes?.some(({ id }) => id === type)
}
