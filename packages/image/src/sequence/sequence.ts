import { copyRelations, type TaskStore, type TransactionFilter } from '@tagwright/core'
import type { Annotation, ImageWidget } from '@tagwright/schema'

/** The ids of a widget's images in their order, each once. */
export function imagesOf({ media, images = [] }: Pick<ImageWidget, 'media' | 'images'>): string[] {
  return [...new Set([media, ...images])]
}

/** The annotations of a widget on one of its images, lowest first. */
export function annotationsOn(store: TaskStore, widget: string, image: string): Annotation[] {
  const { annotations } = store.getState().document
  return [...annotations.ofWidget(widget)].flatMap((id) => {
    const annotation = annotations.get(id)!
    return annotation.media === image ? [annotation] : []
  })
}

/** What says how an annotation came to be stays with the first. */
function copyOf(annotation: Annotation, id: string, media: string): Annotation {
  const { origin, review, comments, createdAt, updatedAt, annotator, confidence, parent, ...said } =
    annotation
  return { ...said, id, media }
}

const likeness = ({ geometry, labels }: Annotation) => JSON.stringify([geometry, labels])

/** What of one image can be copied to another: all that is not rejected nor there already. */
export function copyable(store: TaskStore, widget: string, from: string, to: string): Annotation[] {
  const there = new Set(annotationsOn(store, widget, to).map(likeness))
  return annotationsOn(store, widget, from).filter(
    (annotation) => annotation.review?.verdict !== 'rejected' && !there.has(likeness(annotation)),
  )
}

/** Copies annotations to another image as one step of undo and selects them; how many there were. */
export function copyTo(store: TaskStore, widget: string, from: string, to: string): number {
  const { newId } = store.environment
  const ids = new Map<string, string>()
  const copies = copyable(store, widget, from, to).map((annotation) => {
    const copy = copyOf(annotation, newId(), to)
    ids.set(annotation.id, copy.id)
    return copy
  })
  if (copies.length === 0) return 0
  const relations = copyRelations(store.getState().document.relations, ids, newId)
  const { committed } = store.dispatch({ event: 'sequence.copy', widget }, (draft) => {
    for (const copy of copies) draft.addAnnotation(copy)
    if (relations.length > 0) draft.relations.push(...relations)
  })
  if (committed) store.setSession({ selection: copies.map(({ id }) => id) })
  return committed ? copies.length : 0
}

/** Puts what is pasted on the image that is shown. */
export function pasteOn(widget: string, image: () => string): TransactionFilter {
  return ({ meta, changes, after }) => {
    if (meta.event !== 'annotation.paste') return undefined
    const moved = changes.added.filter((id) => {
      const annotation = after.annotations.get(id)
      return annotation?.widget === widget && annotation.media !== image()
    })
    if (moved.length === 0) return undefined
    return {
      extend(draft) {
        for (const id of moved) {
          draft.updateAnnotation(id, (annotation) => {
            annotation.media = image()
          })
        }
      },
    }
  }
}

/** The image of the only annotation that is selected, or of what undo brought back or changed. */
export function imageOf(store: TaskStore, widget: string, ids: readonly string[]): string | null {
  const { annotations } = store.getState().document
  const found = new Set(
    ids.flatMap((id) => {
      const annotation = annotations.get(id)
      return annotation?.widget === widget && annotation.media ? [annotation.media] : []
    }),
  )
  const [only] = found
  return found.size === 1 ? only! : null
}
