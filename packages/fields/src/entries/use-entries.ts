import { useTaskStore } from '@tagwright/react'
import { type Annotation, type Geometry, type Widget, widgetOfPath } from '@tagwright/schema'
import type { FieldHandle } from '../field/use-field.js'

/** One of several things that a field's answer lists, with what shows it. */
export interface Entry {
  /** Ids of the annotations that show it. */
  evidence?: string[]
}

/** The list that a field answers with, and how to change it. */
export interface Entries<T extends Entry> {
  readonly entries: readonly T[]
  /** Puts an entry in its place, or at the end; `group` joins typing into one undo step. */
  put(index: number, entry: T, group?: string): boolean
  /** Takes an entry away with the evidence that it alone has. */
  remove(index: number): boolean
  /** Adds evidence to an entry and changes other members of it in the same step. */
  addEvidence(index: number, geometry: Geometry, changes?: Partial<T>): boolean
  changeEvidence(id: string, geometry: Geometry): boolean
  removeEvidence(index: number, id: string): boolean
}

/** Binds a field whose answer is a list; an empty list is no answer. */
export function useEntries<T extends Entry>(
  // biome-ignore lint/suspicious/noExplicitAny: only what all handles have is used.
  field: FieldHandle<Widget, any>,
  entries: readonly T[],
): Entries<T> {
  const store = useTaskStore()
  const { path, medium, widget, readOnly } = field
  const write = (
    event: string,
    next: readonly T[],
    { group, gone = [], add }: { group?: string; gone?: readonly string[]; add?: Annotation } = {},
  ): boolean => {
    if (readOnly) return false
    return store.dispatch({ event, widget: widget.id, ...(group && { group }) }, (draft) => {
      for (const id of gone) draft.removeAnnotation(id)
      if (add) draft.addAnnotation(add)
      if (next.length === 0) delete draft.responses[path]
      else {
        const { updatedAt: _, ...known } = draft.responses[path] ?? {}
        draft.responses[path] = { ...known, state: 'answered', value: [...next] } as never
      }
    }).committed
  }
  const known = (id: string) => store.getState().document.annotations.has(id)
  return {
    entries,
    put(index, entry, group) {
      const next = [...entries]
      next[Math.min(index, entries.length)] = entry
      return write('response.set', next, group === undefined ? {} : { group })
    },
    remove(index) {
      const next = entries.filter((_, other) => other !== index)
      const kept = new Set(next.flatMap(({ evidence }) => evidence ?? []))
      const own = entries[index]?.evidence ?? []
      return write('response.set', next, {
        gone: own.filter((id) => !kept.has(id) && known(id)),
      })
    },
    addEvidence(index, geometry, changes) {
      const entry = entries[index]
      if (!entry) return false
      const id = store.environment.newId()
      const next = [...entries]
      next[index] = { ...entry, ...changes, evidence: [...(entry.evidence ?? []), id] }
      const add: Annotation = {
        id,
        widget: widgetOfPath(widget.id),
        ...(medium && { media: medium.id }),
        geometry,
      }
      return write('annotation.create', next, { add })
    },
    changeEvidence(id, geometry) {
      if (readOnly || !known(id)) return false
      return store.dispatch({ event: 'annotation.change', widget: widget.id }, (draft) =>
        draft.updateAnnotation(id, (annotation) => {
          annotation.geometry = geometry
        }),
      ).committed
    },
    removeEvidence(index, id) {
      const entry = entries[index]
      if (!entry) return false
      const { evidence = [], ...bare } = entry
      const rest = evidence.filter((other) => other !== id)
      const next = [...entries]
      next[index] = (rest.length > 0 ? { ...bare, evidence: rest } : bare) as T
      const shared = next.some((other) => other.evidence?.includes(id))
      return write('response.set', next, { gone: shared || !known(id) ? [] : [id] })
    },
  }
}
