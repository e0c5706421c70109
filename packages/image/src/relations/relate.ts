import type { TaskStore } from '@tagwright/core'
import type { Relation } from '@tagwright/schema'

/** The kind of the next relation: the task's first, unless another is given. */
export function relationType({ task }: TaskStore, id?: string) {
  const types = task.ontology?.relationTypes ?? []
  return types.find((type) => type.id === id) ?? types[0]
}

/** Adds a relation between two annotations; false when it is there already, or not allowed. */
export function relate(store: TaskStore, from: string, to: string, kind?: string): boolean {
  const { annotations } = store.getState().document
  const isThere = annotations.get(from) && annotations.get(to)
  if (from === to || !isThere || !store.canEdit(from) || !store.canEdit(to)) return false
  const type = relationType(store, kind)
  const directed = type?.directed !== false
  const same = (other: Relation) =>
    other.type === type?.id &&
    ((other.from === from && other.to === to) ||
      (!directed && other.from === to && other.to === from))
  if (store.getState().document.relations.some(same)) return false
  const relation: Relation = {
    id: store.environment.newId(),
    ...(type && { type: type.id }),
    from,
    to,
    ...(!directed && { directed: false }),
  }
  return store.dispatch({ event: 'relation.create' }, (draft) => {
    draft.relations.push(relation)
  }).committed
}

/** Changes one relation as one step; false when it is not there or not allowed. */
export function changeRelation(
  store: TaskStore,
  id: string,
  change: (relation: Relation) => void,
): boolean {
  return store.dispatch({ event: 'relation.update' }, (draft) => {
    const relation = draft.relations.find((each) => each.id === id)
    if (relation) change(relation)
  }).committed
}

/** Takes a relation away. */
export function removeRelation(store: TaskStore, id: string): boolean {
  return store.dispatch({ event: 'relation.delete' }, (draft) => {
    const place = draft.relations.findIndex((each) => each.id === id)
    if (place >= 0) draft.relations.splice(place, 1)
  }).committed
}

/** The relations that an annotation takes part in. */
export function relationsOf(relations: readonly Relation[], id: string): Relation[] {
  return relations.filter(({ from, to }) => from === id || to === id)
}
