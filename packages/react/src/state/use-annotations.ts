import type { AnnotationOrder } from '@tagwright/core'
import type { Annotation } from '@tagwright/schema'
import { useDocumentState, useSession } from './use-task-state.js'

/** One annotation; undefined when there is none of this id. */
export function useAnnotation(id: string | null | undefined): Annotation | undefined {
  return useDocumentState((document) => (id ? document.annotations.get(id) : undefined))
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
