import {
  applySegmentEdit,
  createSegment,
  deleteSegment,
  moveSegment,
  resizeSegment,
  type SegmentContext,
  type SegmentResult,
} from '@tagwright/core'
import { isTimed } from '../clip/clip-content.js'
import { type ClipEditsOptions, createClipChanges } from './clip-changes.js'
import { createTrackEdits, type TrackEdits } from './track-edits.js'

/** Every change of a clip's annotations, each one transaction. All answer false when they did nothing. */
export interface ClipEdits extends TrackEdits {
  canEdit(id: string | null): boolean
  /** A segment or moment on a tier at the frame on screen; its id, or null when refused. */
  createTimed(tier: string): string | null
  moveTimed(id: string, start: number, group?: string): boolean
  resizeTimed(id: string, edge: 'start' | 'end', time: number, group?: string): boolean
  remove(ids: readonly string[]): boolean
}

/** Seconds of a segment made by a key, when there is room. */
const usualLength = 1

/** Makes the edits of one clip. */
export function createClipEdits(options: ClipEditsOptions): ClipEdits {
  const changes = createClipChanges(options)
  const { tiers, content, frames, window, refused } = options
  const { annotationOf, canEdit, dispatch, inWindow, made, tolerance } = changes

  const commit = (event: string, result: SegmentResult, group?: string): boolean => {
    if (!result.ok) {
      refused.set({ ...result.issue })
      return false
    }
    return dispatch(event, (draft) => applySegmentEdit(draft, result.edit), group)
  }
  const contextOf = (tier: string | undefined): SegmentContext => ({
    policy: tiers.find(({ id }) => id === tier)?.overlap ?? 'allow',
    window: { ...window.get() },
    minDuration: 2 * tolerance(),
    others: content.items
      .get()
      .timed.filter((one) => one.tier === tier && one.geometry.type === 'span'),
  })

  const edits: ClipEdits = {
    ...createTrackEdits(changes),
    canEdit,
    createTimed(tierId) {
      const tier = tiers.find(({ id }) => id === tierId)
      if (!tier || !canEdit(null)) return null
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
      if (!isTimed(annotation) || !canEdit(id)) return false
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
      if (!isTimed(annotation) || !canEdit(id)) return false
      if (annotation.geometry.type === 'instant') return edits.moveTimed(id, time, group)
      return commit(
        'segment.resize',
        resizeSegment(annotation, edge, time, contextOf(annotation.tier)),
        group,
      )
    },
    remove(ids) {
      const found = ids.flatMap((id) => (canEdit(id) ? (annotationOf(id) ?? []) : []))
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
