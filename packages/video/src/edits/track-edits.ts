import type { DocumentDraft } from '@tagwright/core'
import type { Annotation, FrameGeometry, TrackGeometry } from '@tagwright/schema'
import { isTrack, type TrackAnnotation } from '../clip/clip-content.js'
import {
  dropKeyframe,
  type KeyframeFlag,
  placeAt,
  putKeyframe,
  setFlag,
  shiftKeyframe,
} from '../tracks/track-keys.js'
import { mergeTracks, splitTrack } from '../tracks/track-parts.js'
import { insertVertex, removeVertex, type Vertex } from '../tracks/track-vertices.js'
import type { ClipChanges } from './clip-changes.js'

/** Every change of a clip's tracks, each one transaction. All answer false or null when they did nothing. */
export interface TrackEdits {
  /** A new track that begins at a time, at the frame on screen unless given; its id, or null when refused. */
  createTrack(geometry: FrameGeometry, time?: number): string | null
  /** Puts the object of a track somewhere at the frame on screen, as a keyframe. */
  place(id: string, geometry: FrameGeometry, group?: string): boolean
  /** A keyframe where the object is now, to fix its way. */
  addKeyframe(id: string): boolean
  /** Removes the keyframe on screen; a track's last one is not removed. */
  removeKeyframe(id: string): boolean
  moveKeyframe(id: string, index: number, time: number): boolean
  setFlag(id: string, flag: KeyframeFlag, on: boolean): boolean
  /** The object stays as it was at a time until the frame on screen: keyframes at both. */
  copyFrom(id: string, time: number): boolean
  /** Cuts a track in two at the frame on screen; the id of the second. */
  split(id: string): string | null
  /** Whether tracks can become one: each ends before the next begins. */
  canMerge(ids: readonly string[]): boolean
  /** Makes tracks one, in the order of time; the id of the first, which is kept. */
  merge(ids: readonly string[]): string | null
  /** One more vertex behind a vertex, wherever the polygon has this form; then the polygon at the frame on screen. */
  insertVertex(id: string, vertex: Vertex, geometry?: FrameGeometry, group?: string): boolean
  /** One vertex less, wherever the polygon has this form. */
  removeVertex(id: string, vertex: Vertex): boolean
}

/** What says how an annotation came to be is not its copy's. */
function withoutPast(annotation: Annotation): Annotation {
  const { origin, review, comments, createdAt, updatedAt, annotator, confidence, ...said } =
    annotation
  return said
}

/** What refers to an annotation that has become part of another refers to that. */
function referTo(draft: DocumentDraft, kept: string, gone: ReadonlySet<string>): void {
  for (const relation of draft.relations) {
    if (gone.has(relation.from)) relation.from = kept
    if (gone.has(relation.to)) relation.to = kept
  }
  const own = draft.relations.filter(({ from, to }) => from !== to)
  if (own.length < draft.relations.length) draft.relations = own
}

/** Makes the edits of a clip's tracks. */
export function createTrackEdits(changes: ClipChanges): TrackEdits {
  const { store, frames, annotationOf, canEdit, tolerance, dispatch, change, made } = changes
  const frame = () => 2 * tolerance()
  const here = (track: TrackGeometry) => placeAt(track, frames.time, tolerance())

  /** Several tracks as one, with those that it is made of, in the order of time. */
  function merged(ids: readonly string[]): [TrackGeometry, TrackAnnotation[]] | null {
    const begin = ({ geometry }: TrackAnnotation) => geometry.keyframes[0]?.time ?? 0
    const tracks = ids
      .map(annotationOf)
      .filter(isTrack)
      .sort((a, b) => begin(a) - begin(b))
    const [first, ...rest] = tracks
    if (!first || rest.length === 0 || !tracks.every(({ id }) => canEdit(id))) return null
    let all: TrackGeometry | null = first.geometry
    for (const { geometry } of rest) all = all && mergeTracks(all, geometry, tolerance())
    return all && [all, tracks]
  }

  return {
    createTrack(geometry, time = frames.time) {
      if (!canEdit(null)) return null
      const track = made({ type: 'track', keyframes: [{ time, geometry }] })
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
        const place = here(track)
        return place ? putKeyframe(track, frames.time, place, tolerance()) : null
      }),
    removeKeyframe: (id) =>
      change('track.remove-keyframe', id, (track) => dropKeyframe(track, frames.time, tolerance())),
    moveKeyframe: (id, index, time) =>
      change('track.move-keyframe', id, (track) =>
        shiftKeyframe(track, index, changes.inWindow(time), frame()),
      ),
    setFlag: (id, flag, on) =>
      change('track.set-flag', id, (track) => setFlag(track, frames.time, flag, on, tolerance())),
    copyFrom: (id, time) =>
      change('track.place', id, (track) => {
        const place = placeAt(track, time, tolerance())
        if (!place || Math.abs(frames.time - time) <= tolerance()) return null
        const fixed = putKeyframe(track, time, place, tolerance())
        return putKeyframe(fixed, frames.time, place, tolerance())
      }),
    split(id) {
      const annotation = annotationOf(id)
      if (!isTrack(annotation) || !canEdit(id) || !canEdit(null)) return null
      const parts = splitTrack(annotation.geometry, frames.time, tolerance())
      if (!parts) return null
      const [geometry, after] = parts
      const second = {
        ...withoutPast(annotation),
        id: store.environment.newId(),
        geometry: after,
      }
      const above = store.getState().document.annotations.order.indexOf(id) + 1
      const committed = dispatch('track.split', (draft) => {
        draft.updateAnnotation(id, (one) => void Object.assign(one, { geometry }))
        draft.addAnnotation(second, above)
      })
      return committed ? second.id : null
    },
    canMerge: (ids) => merged(ids) !== null,
    merge(ids) {
      const result = merged(ids)
      if (!result) return null
      const [geometry, [first, ...rest]] = result
      const kept = first?.id ?? ''
      const gone = new Set(rest.map(({ id }) => id))
      const { annotations } = store.getState().document
      const committed = dispatch('track.merge', (draft) => {
        referTo(draft, kept, gone)
        for (const id of gone) {
          for (const child of annotations.childrenOf(id))
            draft.updateAnnotation(child, (one) => void Object.assign(one, { parent: kept }))
          draft.removeAnnotation(id)
        }
        draft.updateAnnotation(kept, (one) => void Object.assign(one, { geometry }))
      })
      return committed ? kept : null
    },
    insertVertex: (id, vertex, geometry, group) =>
      change(
        'track.insert-vertex',
        id,
        (track) => {
          const like = here(track)
          if (!like) return null
          const next = insertVertex(track, like, vertex)
          return geometry ? putKeyframe(next, frames.time, geometry, tolerance()) : next
        },
        group,
      ),
    removeVertex: (id, vertex) =>
      change('track.remove-vertex', id, (track) => {
        const like = here(track)
        return like ? removeVertex(track, like, vertex) : null
      }),
  }
}
