import type { Signal } from '@tagwright/audio'
import type { DocumentDraft, TaskStore } from '@tagwright/core'
import type { FrameClock } from '@tagwright/media'
import type { Annotation, Issue, TrackGeometry, VideoWidget } from '@tagwright/schema'
import type { ClipContent } from '../clip/clip-content.js'
import { isTrack } from '../clip/clip-content.js'
import type { ClipTier } from '../clip/clip-tiers.js'

/** What the edits of one clip work on. */
export interface ClipEditsOptions {
  store: TaskStore
  widget: VideoWidget
  tiers: readonly ClipTier[]
  content: ClipContent
  frames: FrameClock
  window: Signal<{ readonly start: number; readonly end: number }>
  refused: Signal<Issue | null>
}

/** What all edits of one clip share: a change is one transaction, and a refusal is told. */
export interface ClipChanges extends ClipEditsOptions {
  annotationOf(id: string): Annotation | undefined
  canEdit(id: string | null): boolean
  /** Half a frame in seconds. */
  tolerance(): number
  /** A time of the task's window. */
  inWindow(time: number): number
  /** Answers whether anything changed. */
  dispatch(event: string, recipe: (draft: DocumentDraft) => void, group?: string): boolean
  /** Changes a track; what answers the same track, or null, changes nothing. */
  change(
    event: string,
    id: string,
    to: (track: TrackGeometry) => TrackGeometry | null,
    group?: string,
  ): boolean
  /** A new annotation with the label that comes next. */
  made(geometry: Annotation['geometry'], more?: Partial<Annotation>): Annotation
}

const toTime = (seconds: number) => Math.round(seconds * 1e6) / 1e6

/** Makes what the edits of one clip share. */
export function createClipChanges(options: ClipEditsOptions): ClipChanges {
  const { store, widget, frames, window, refused } = options
  const changes: ClipChanges = {
    ...options,
    annotationOf: (id) => store.getState().document.annotations.get(id),
    canEdit: (id) => store.canEdit(id ?? undefined, widget.id),
    tolerance: () => 0.5 / frames.getRate().perSecond,
    inWindow: (time) => toTime(Math.min(window.get().end, Math.max(window.get().start, time))),
    dispatch(event, recipe, group) {
      const result = store.dispatch(
        { event, widget: widget.id, ...(group !== undefined && { group }) },
        recipe,
      )
      refused.set(result.committed ? null : (result.issue ?? null))
      return result.committed
    },
    change(event, id, to, group) {
      const annotation = changes.annotationOf(id)
      if (!isTrack(annotation) || !changes.canEdit(id)) return false
      const next = to(annotation.geometry)
      if (!next || next === annotation.geometry) return false
      return changes.dispatch(
        event,
        (draft) => draft.updateAnnotation(id, (one) => void Object.assign(one, { geometry: next })),
        group,
      )
    },
    made(geometry, more = {}) {
      const label = store.getState().session.activeLabel[widget.id]
      return {
        id: store.environment.newId(),
        widget: widget.id,
        media: widget.media,
        ...(geometry && { geometry }),
        ...(label && { labels: [label] }),
        ...more,
      }
    },
  }
  return changes
}
