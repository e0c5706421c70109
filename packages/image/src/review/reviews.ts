import type { TaskStore } from '@tagwright/core'
import type { Annotation, Review } from '@tagwright/schema'

/** What is reviewed. */
export interface ReviewPlace {
  store: TaskStore
  widget: string
  media: string
}

/** The annotations under review, lowest first. */
export function reviewed({ store, widget, media }: ReviewPlace): Annotation[] {
  const { annotations } = store.getState().document
  return [...annotations.ofWidget(widget)].flatMap((id) => {
    const annotation = annotations.get(id)!
    return annotation.media === undefined || annotation.media === media ? [annotation] : []
  })
}

/** The next annotation without a verdict after the selected one, round the end; null when all have one. */
export function nextOpen(place: ReviewPlace): string | null {
  const all = reviewed(place)
  const [selected] = place.store.getState().session.selection
  const at = all.findIndex(({ id }) => id === selected)
  const turned = [...all.slice(at + 1), ...all.slice(0, at + 1)]
  return turned.find(({ review }) => !review?.verdict)?.id ?? null
}

/** Gives annotations a verdict as one step of undo; the same verdict again takes it back. */
export function giveVerdict(
  { store, widget }: ReviewPlace,
  ids: readonly string[],
  verdict: Review['verdict'],
): boolean {
  const { annotations } = store.getState().document
  const targets = ids.filter(
    (id) => annotations.get(id)?.widget === widget && store.canEdit(id, widget),
  )
  if (targets.length === 0) return false
  const isBack = targets.every((id) => annotations.get(id)!.review?.verdict === verdict)
  const event = verdict === 'rejected' ? 'annotation.reject' : 'annotation.accept'
  return store.dispatch({ event, widget }, (draft) => {
    for (const id of targets) {
      draft.updateAnnotation(id, (annotation) => {
        const { at: _at, verdict: _verdict, ...said } = annotation.review ?? {}
        if (!isBack) annotation.review = { ...said, verdict }
        else delete annotation.review
      })
    }
  }).committed
}

/** Writes why; typing is one step of undo per pause. Without a verdict, the annotation counts as to be changed. */
export function writeReason({ store, widget }: ReviewPlace, id: string, comment: string): boolean {
  const meta = { event: 'review.comment', widget, group: `review.comment ${id}` }
  return store.dispatch(meta, (draft) =>
    draft.updateAnnotation(id, (annotation) => {
      const { comment: _comment, ...said } = annotation.review ?? { verdict: 'changed' as const }
      annotation.review = comment === '' ? said : { ...said, comment }
    }),
  ).committed
}
