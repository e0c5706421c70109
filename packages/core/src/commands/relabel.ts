import type { Annotation, Task } from '@tagwright/schema'
import type { CommandContext } from './command.js'

/** Gives annotations one label; false when all have just that already. */
export function relabel(
  { store, dry }: CommandContext,
  targets: readonly Annotation[],
  label: string,
): boolean {
  const others = targets.filter(({ labels }) => labels?.length !== 1 || labels[0] !== label)
  if (others.length === 0 || dry) return others.length > 0
  const foreign = foreignAttributes(store.task, label)
  return store.dispatch({ event: 'annotation.relabel' }, (draft) => {
    for (const { id } of others) {
      draft.updateAnnotation(id, (annotation) => {
        annotation.labels = [label]
        for (const attribute of Object.keys(annotation.attributes ?? {})) {
          if (foreign.has(attribute)) delete annotation.attributes![attribute]
        }
      })
    }
  }).committed
}

/** Attributes that other labels have and this one has not. */
function foreignAttributes(task: Task, label: string): Set<string> {
  const foreign = new Set<string>()
  const labels = task.ontology?.labels ?? []
  for (const { attributes = [] } of labels) for (const { id } of attributes) foreign.add(id)
  const own = labels.find(({ id }) => id === label)
  for (const { id } of own?.attributes ?? []) foreign.delete(id)
  return foreign
}
