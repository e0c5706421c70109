import type { Signal } from '@tagwright/audio'
import {
  applySegmentEdit,
  createSegment,
  type DocumentDraft,
  deleteSegment,
  moveSegment,
  resizeSegment,
  type SegmentContext,
  type SegmentResult,
  type TaskStore,
} from '@tagwright/core'
import type { FrameClock } from '@tagwright/media'
import type {
  Annotation,
  FrameGeometry,
  Issue,
  TrackGeometry,
  VideoWidget,
} from '@tagwright/schema'
import type { ClipContent } from '../clip/clip-content.js'
import { isTimed, isTrack } from '../clip/clip-content.js'
import type { ClipTier } from '../clip/clip-tiers.js'
import {
  dropKeyframe,
  type KeyframeFlag,
  placeAt,
  putKeyframe,
  setFlag,
  shiftKeyframe,
} from '../tracks/track-keys.js'

/** Every change of a clip's annotations, each one transaction. All answer false when they did nothing. */
export interface ClipEdits {
  canEdit(id: string | null): boolean
  /** A new track that begins at the frame on screen; its id, or null when refused. */
  createTrack(geometry: FrameGeometry): string | null
  /** Puts the object of a track somewhere at the frame on screen, as a keyframe. */
  place(id: string, geometry: FrameGeometry, group?: string): boolean
  /** A keyframe where the object is now, to fix its way. */
  addKeyframe(id: string): boolean
  /** Removes the keyframe on screen; a track's last one is not removed. */
  removeKeyframe(id: string): boolean
  moveKeyframe(id: string, index: number, time: number): boolean
  setFlag(id: string, flag: KeyframeFlag, on: boolean): boolean
  /** A segment or moment on a tier at the frame on screen; its id, or null when refused. */
  createTimed(tier: string): string | null
  moveTimed(id: string, start: number, group?: string): boolean
  resizeTimed(id: string, edge: 'start' | 'end', time: number, group?: string): boolean
  remove(ids: readonly string[]): boolean
}

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

/** Seconds of a segment made by a key, when there is room. */
const usualLength = 1

const toTime = (seconds: number) => Math.round(seconds * 1e6) / 1e6

/** Makes the edits of one clip. */
export function createClipEdits(options: ClipEditsOptions): ClipEdits {
  const { store, widget, tiers, content, frames, window, refused } = options
  const annotationOf = (id: string) => store.getState().document.annotations.get(id)
  const tolerance = () => 0.5 / frames.getRate().perSecond
  const frame = () => 1 / frames.getRate().perSecond

  const dispatch = (
    event: string,
    recipe: (draft: DocumentDraft) => void,
    group?: string,
  ): boolean => {
    const result = store.dispatch(
      { event, widget: widget.id, ...(group !== undefined && { group }) },
      recipe,
    )
    refused.set(result.committed ? null : (result.issue ?? null))
    return result.committed
  }
  const commit = (event: string, result: SegmentResult, group?: string): boolean => {
    if (!result.ok) {
      refused.set({ ...result.issue })
      return false
    }
    return dispatch(event, (draft) => applySegmentEdit(draft, result.edit), group)
  }
  /** Changes a track; what answers the same track changes nothing. */
  const change = (
    event: string,
    id: string,
    to: (track: TrackGeometry) => TrackGeometry | null,
    group?: string,
  ) => {
    const annotation = annotationOf(id)
    if (!isTrack(annotation) || !edits.canEdit(id)) return false
    const next = to(annotation.geometry)
    if (!next || next === annotation.geometry) return false
    return dispatch(
      event,
      (draft) => draft.updateAnnotation(id, (one) => void Object.assign(one, { geometry: next })),
      group,
    )
  }
  const made = (geometry: Annotation['geometry'], more: Partial<Annotation> = {}): Annotation => {
    const label = store.getState().session.activeLabel[widget.id]
    return {
      id: store.environment.newId(),
      widget: widget.id,
      media: widget.media,
      ...(geometry && { geometry }),
      ...(label && { labels: [label] }),
      ...more,
    }
  }
  const contextOf = (tier: string | undefined): SegmentContext => ({
    policy: tiers.find(({ id }) => id === tier)?.overlap ?? 'allow',
    window: { ...window.get() },
    minDuration: frame(),
    others: content.items
      .get()
      .timed.filter((one) => one.tier === tier && one.geometry.type === 'span'),
  })
  const inWindow = (time: number) =>
    toTime(Math.min(window.get().end, Math.max(window.get().start, time)))

  const edits: ClipEdits = {
    canEdit: (id) =>
      id === null ? store.canEdit(undefined, widget.id) : store.canEdit(id, widget.id),
    createTrack(geometry) {
      if (!edits.canEdit(null)) return null
      const track = made({ type: 'track', keyframes: [{ time: frames.time, geometry }] })
      return dispatch('track.create', (draft) => draft.addAnnotation(track)) ? track.id : null
    },
    place: (id, geometry, group) =>
      change(
        'track.place',
        id,
        (track) => putKeyframe(track, frames.time, geometry, tolerance()),
        group,
      ),
    addKeyframe: (id) =>
      change('track.add-keyframe', id, (track) => {
        const place = placeAt(track, frames.time, tolerance())
        return place ? putKeyframe(track, frames.time, place, tolerance()) : null
      }),
    removeKeyframe: (id) =>
      change('track.remove-keyframe', id, (track) => dropKeyframe(track, frames.time, tolerance())),
    moveKeyframe: (id, index, time) =>
      change('track.move-keyframe', id, (track) =>
        shiftKeyframe(track, index, inWindow(time), frame()),
      ),
    setFlag: (id, flag, on) =>
      change('track.set-flag', id, (track) => setFlag(track, frames.time, flag, on, tolerance())),
    createTimed(tierId) {
      const tier = tiers.find(({ id }) => id === tierId)
      if (!tier || !edits.canEdit(null)) return null
      const more = { tier: tier.id, ...(tier.speaker !== undefined && { speaker: tier.speaker }) }
      const time = frames.time
      if (tier.kind === 'point') {
        const moment = made({ type: 'instant', time }, more)
        return dispatch('segment.create', (draft) => draft.addAnnotation(moment)) ? moment.id : null
      }
      const end = Math.min(window.get().end, time + usualLength)
      const segment = made({ type: 'span', start: time, end }, more)
      return commit('segment.create', createSegment(segment, contextOf(tier.id)))
        ? segment.id
        : null
    },
    moveTimed(id, start, group) {
      const annotation = annotationOf(id)
      if (!isTimed(annotation) || !edits.canEdit(id)) return false
      if (annotation.geometry.type === 'span')
        return commit(
          'segment.move',
          moveSegment(annotation, start, contextOf(annotation.tier)),
          group,
        )
      const geometry = { ...annotation.geometry, time: inWindow(start) }
      return dispatch(
        'segment.move',
        (draft) => draft.updateAnnotation(id, (one) => void Object.assign(one, { geometry })),
        group,
      )
    },
    resizeTimed(id, edge, time, group) {
      const annotation = annotationOf(id)
      if (!isTimed(annotation) || !edits.canEdit(id)) return false
      if (annotation.geometry.type === 'instant') return edits.moveTimed(id, time, group)
      return commit(
        'segment.resize',
        resizeSegment(annotation, edge, time, contextOf(annotation.tier)),
        group,
      )
    },
    remove(ids) {
      const found = ids.flatMap((id) => (edits.canEdit(id) ? (annotationOf(id) ?? []) : []))
      const [only] = found
      if (!only) return false
      if (found.length === 1 && isTimed(only) && only.geometry.type === 'span')
        return commit('segment.delete', deleteSegment(only, contextOf(only.tier)))
      return dispatch('annotation.delete', (draft) => {
        for (const { id } of found) draft.removeAnnotation(id)
      })
    },
  }
  return edits
}
