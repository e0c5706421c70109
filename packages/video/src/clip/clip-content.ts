import { createSignal, type Signal } from '@tagwright/audio'
import type { Scope, TaskStore } from '@tagwright/core'
import type { Annotation, InstantGeometry, SpanGeometry, TrackGeometry } from '@tagwright/schema'
import { createTrackNumbers, type TrackNumbers } from '../tracks/track-numbers.js'

/** An annotation that is a track. */
export type TrackAnnotation = Annotation & { geometry: TrackGeometry }

/** An annotation on a tier: a stretch or a moment. */
export type TimedAnnotation = Annotation & { geometry: SpanGeometry | InstantGeometry }

/** The annotations of a clip by kind; new lists when anything of them changes. */
export interface ClipItems {
  /** In z-order. */
  readonly tracks: readonly TrackAnnotation[]
  /** By start time. */
  readonly timed: readonly TimedAnnotation[]
  /** What tells objects of one label apart, by id; none for the only one of its label. */
  readonly numbers: ReadonlyMap<string, number>
}

/** What is annotated on a clip, kept as the document changes. */
export interface ClipContent {
  readonly items: Signal<ClipItems>
  /** The last time that anything is annotated at, in seconds. */
  end(): number
}

/** Whether an annotation is a track with something in it. */
export function isTrack(annotation: Annotation | undefined): annotation is TrackAnnotation {
  const geometry = annotation?.geometry
  return geometry?.type === 'track' && (geometry as TrackGeometry).keyframes.length > 0
}

/** Whether an annotation lies on a tier. */
export function isTimed(annotation: Annotation | undefined): annotation is TimedAnnotation {
  const type = annotation?.geometry?.type
  return type === 'span' || type === 'instant'
}

/** When an annotation begins, in seconds; undefined for what has no time. */
export function startOf(annotation: Annotation | undefined): number | undefined {
  if (isTrack(annotation)) return annotation.geometry.keyframes[0]?.time
  if (!isTimed(annotation)) return undefined
  const { geometry } = annotation
  return geometry.type === 'span' ? geometry.start : geometry.time
}

function read(store: TaskStore, widget: string, numbers: TrackNumbers): ClipItems {
  const { annotations } = store.getState().document
  const tracks: TrackAnnotation[] = []
  const timed: TimedAnnotation[] = []
  for (const id of annotations.ofWidget(widget)) {
    const annotation = annotations.get(id)
    if (annotation?.review?.verdict === 'rejected') continue
    if (isTrack(annotation)) tracks.push(annotation)
    else if (isTimed(annotation)) timed.push(annotation)
  }
  timed.sort((a, b) => (startOf(a) ?? 0) - (startOf(b) ?? 0))
  return { tracks, timed, numbers: numbers.of(tracks) }
}

/** Follows the store for as long as the scope. */
export function createClipContent(store: TaskStore, widget: string, scope: Scope): ClipContent {
  const numbers = createTrackNumbers()
  const items = createSignal(read(store, widget, numbers))
  scope.add(
    store.onTransaction(({ changes }) => {
      const { annotations } = store.getState().document
      const touched = [...changes.added, ...changes.updated].some(
        (id) => annotations.get(id)?.widget === widget,
      )
      if (touched || changes.removed.length > 0 || changes.reordered)
        items.set(read(store, widget, numbers))
    }),
  )
  return {
    items,
    end() {
      const { tracks, timed } = items.get()
      const ends = [
        ...tracks.map(({ geometry }) => geometry.keyframes.at(-1)?.time ?? 0),
        ...timed.map(({ geometry }) => (geometry.type === 'span' ? geometry.end : geometry.time)),
      ]
      return ends.reduce((a, b) => Math.max(a, b), 0)
    },
  }
}
