import type { Relation, Task } from '@tagwright/schema'

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
