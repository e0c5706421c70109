import { useTaskStore } from '@tagwright/react'
import { useEffect } from 'react'

/** What can be written about the selected annotation, for the key that leads there. */
export interface CommentHandle {
  readonly kind: 'comment'
  focus(): void
}

/** Where comments are written: a reviewer's reason comes before what others remark. */
export const commentPlaces = ['reason', 'comment'] as const

/** The name under which a place for comments is mounted; no widget is called so. */
export const commentOf = (widget: string, place: (typeof commentPlaces)[number]): string =>
  `${widget}/${place}`

/** Offers a place for comments of a widget while it is mounted. */
export function useCommentHandle(
  widget: string | undefined,
  place: (typeof commentPlaces)[number],
  focus: (() => void) | null,
): void {
  const store = useTaskStore()
  useEffect(() => {
    if (widget === undefined || !focus) return
    const handle: CommentHandle = { kind: 'comment', focus }
    return store.mountWidget(commentOf(widget, place), handle)
  }, [store, widget, place, focus])
}
