import type { AnnotationOrder } from '@tagwright/core'
import type { Annotation } from '@tagwright/schema'
import { useMemo } from 'react'
import { useDocumentState, useSession } from './use-task-state.js'
import { useTaskStore } from './use-task-store.js'

/**
 * One annotation; undefined when there is none of this id.
 * @param equal - what is no change, such as `onlyMoved`. @default none but the same object
 */
export function useAnnotation(
  id: string | null | undefined,
  equal?: (a: Annotation | undefined, b: Annotation | undefined) => boolean,
): Annotation | undefined {
  return useDocumentState((document) => (id ? document.annotations.get(id) : undefined), equal)
}

/** The ids of a widget's annotations in z-order; all of the document without a widget. */
export function useAnnotationOrder(widget?: string): AnnotationOrder {
  return useDocumentState(({ annotations }) =>
    widget === undefined ? annotations.order : annotations.ofWidget(widget),
  )
}

/** The selected annotation ids in the order of selecting. */
export function useSelection(): readonly string[] {
  return useSession((session) => session.selection)
}

/** The annotations of a widget and what can be done with them, for a look of one's own. */
export interface AnnotationsHandle {
  /** In z-order, lowest first. */
  readonly annotations: readonly Annotation[]
  /** Adds one with a new id; the id, or null when it was refused. */
  add(annotation: Omit<Annotation, 'id' | 'widget'>): string | null
  /** Changes members of one; false when it was refused. */
  change(id: string, members: Partial<Omit<Annotation, 'id'>>): boolean
  remove(id: string): boolean
  /** Selects these and no others. */
  select(ids: readonly string[]): void
}

/** Reads and changes the annotations of a widget; each change is one undo step. */
export function useAnnotations(widget: string): AnnotationsHandle {
  const store = useTaskStore()
  const order = useAnnotationOrder(widget)
  const all = useDocumentState((document) => document.annotations)
  const annotations = useMemo(() => [...order].flatMap((id) => all.get(id) ?? []), [order, all])
  const actions = useMemo(
    () => ({
      add(annotation: Omit<Annotation, 'id' | 'widget'>) {
        const id = store.environment.newId()
        const { committed } = store.dispatch({ event: 'annotation.create', widget }, (draft) =>
          draft.addAnnotation({ ...annotation, id, widget }),
        )
        return committed ? id : null
      },
      change: (id: string, members: Partial<Omit<Annotation, 'id'>>) =>
        store.canEdit(id) &&
        store.dispatch({ event: 'annotation.change', widget }, (draft) =>
          draft.updateAnnotation(id, (annotation) => {
            Object.assign(annotation, members)
          }),
        ).committed,
      remove: (id: string) =>
        store.canEdit(id) &&
        store.dispatch({ event: 'annotation.delete', widget }, (draft) =>
          draft.removeAnnotation(id),
        ).committed,
      select: (ids: readonly string[]) => store.setSession({ selection: [...ids] }),
    }),
    [store, widget],
  )
  return useMemo(() => ({ annotations, ...actions }), [annotations, actions])
}
