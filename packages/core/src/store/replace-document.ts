import type { Annotation } from '@tagwright/schema'
import { deepEqual } from '../patching/deep-equal.js'
import type { DocumentDrafter } from './document-drafter.js'
import type { DocumentState } from './document-state.js'
import { longestRising } from './longest-rising.js'

/** Changes a document into another by the fewest changes of annotations, so that equal ones keep identity. */
export function replaceDocument(
  draft: DocumentDrafter,
  before: DocumentState,
  next: DocumentState,
): void {
  for (const annotation of before.annotations) {
    if (!next.annotations.has(annotation.id)) draft.removeAnnotation(annotation.id)
  }
  const stay = unmoved(before, next)
  let previous = -1
  for (const annotation of next.annotations) {
    const { id } = annotation
    const old = before.annotations.get(id)
    // Each is put just behind the one before it; those that stay are in order already.
    if (!old) draft.addAnnotation(annotation, previous + 1)
    else {
      const from = draft.indexOf(id)
      if (!stay.has(id)) draft.moveAnnotation(id, from < previous ? previous : previous + 1)
      if (!deepEqual(old, annotation)) draft.updateAnnotation(id, () => reuse(old, annotation))
    }
    previous = draft.indexOf(id)
  }
  if (!deepEqual(before.relations, next.relations)) {
    const known = new Map(before.relations.map((relation) => [relation.id, relation]))
    draft.relations = next.relations.map((relation) => {
      const old = known.get(relation.id)
      return old && deepEqual(old, relation) ? old : relation
    })
  }
  draft.responses = reuse(before.responses, next.responses)
  draft.head = reuse(before.head, next.head)
}

/** The ids whose order among each other is the same in both. */
function unmoved(before: DocumentState, next: DocumentState): ReadonlySet<string> {
  const common = Array.from(next.annotations.order).filter((id) => before.annotations.has(id))
  const places = common.map((id) => before.annotations.order.indexOf(id))
  return new Set(longestRising(places).map((at) => common[at]!))
}

/** A copy of the next object with the old one's members where they are equal; the old one when all are. */
function reuse<T extends object>(old: T, next: T): T {
  if (deepEqual(old, next)) return old
  const copy = Object.assign(Object.create(Object.getPrototypeOf(old)), next)
  for (const key of Object.keys(next) as (keyof T & string)[]) {
    if (Object.hasOwn(old, key) && deepEqual(old[key], next[key])) copy[key] = old[key]
  }
  return copy as T & (T extends Annotation ? Annotation : T)
}
