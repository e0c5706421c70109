import type { DocumentDraft, TaskStore } from '@tagwright/core'
import type { Annotation, TaskMedium, TranscriptionWidget } from '@tagwright/schema'
import type { Signal } from '../signal/signal.js'
import type { ViewLimits } from '../view/viewport.js'
import { type Fit, fitSegment, round } from './fit-segment.js'
import type { SegmentEdits } from './segment-edits.js'
import type { PlacedSegment, SegmentIndex } from './segment-index.js'
import { type SplitText, splitAtCaret, splitAtTime } from './split-text.js'
import type { ResolvedTier } from './tiers.js'

/** What the edits of one timeline work on. */
export interface SegmentEditsOptions {
  store: TaskStore
  widget: TranscriptionWidget
  medium: TaskMedium | undefined
  tiers: readonly ResolvedTier[]
  index: SegmentIndex
  window: Signal<ViewLimits>
}

/** Seconds of a segment made by a key, when there is room. */
const usualLength = 2
/** Seconds that every segment keeps. */
const shortest = 0.02

/** Makes the edits of one timeline. */
export function createSegmentEdits(options: SegmentEditsOptions): SegmentEdits {
  const { store, widget, tiers, index, window } = options
  const stamp = () => new Date(store.environment.now()).toISOString()
  const tierOf = (id: string) => tiers.find((tier) => tier.id === id) ?? tiers[0]!
  const annotationOf = (id: string) => store.getState().document.annotations.get(id)
  const dispatch = (
    event: string,
    recipe: (draft: DocumentDraft) => void,
    group?: string,
  ): boolean =>
    store.dispatch({ event, widget: widget.id, ...(group !== undefined && { group }) }, recipe)
      .committed

  const fit = (
    wanted: { id: string | null; tier: string; start: number; end: number },
    anchor: number,
  ): Fit | null => {
    const { overlap, kind } = tierOf(wanted.tier)
    const before = wanted.id === null ? undefined : index.get(wanted.id)
    if (kind === 'point')
      return { start: round(wanted.start), end: round(wanted.start), others: [] }
    return fitSegment(wanted, anchor, before, {
      index,
      tier: wanted.tier,
      policy: overlap,
      bounds: window.get(),
      least: shortest,
    })
  }

  function writeTimes(
    draft: DocumentDraft,
    id: string,
    start: number,
    end: number,
    tier?: string,
  ): void {
    draft.updateAnnotation(id, (annotation) => {
      carryAlong(annotation, start, end)
      if (annotation.geometry?.type === 'instant')
        annotation.geometry = { type: 'instant', time: start }
      else annotation.geometry = { ...annotation.geometry, type: 'span', start, end }
      if (tier !== undefined) annotation.tier = tier
      if (annotation.origin && annotation.origin.kind !== 'human') annotation.origin.edited = true
      annotation.updatedAt = stamp()
    })
  }

  function writeFit(
    draft: DocumentDraft,
    id: string,
    { start, end, others }: Fit,
    tier?: string,
  ): void {
    writeTimes(draft, id, start, end, tier)
    for (const other of others) writeTimes(draft, other.id, other.start, other.end)
  }

  function change(
    id: string,
    tier: string,
    to: { start: number; end: number },
    anchor: number,
    event: string,
    group?: string,
  ): boolean {
    if (!edits.canEdit(id)) return false
    const place = fit({ id, tier, ...to }, anchor)
    const before = index.get(id)
    if (!place || !before) return false
    if (place.start === before.start && place.end === before.end && tier === before.tier)
      return false
    return dispatch(event, (draft) => writeFit(draft, id, place, tier), group)
  }

  function create(tier: string, start: number, end: number, anchor: number): string | null {
    if (!edits.canEdit(null)) return null
    const place = fit({ id: null, tier, start, end }, anchor)
    if (!place) return null
    const { kind, speaker } = tierOf(tier)
    const id = store.environment.newId()
    const label = store.getState().session.activeLabel[widget.id]
    const at = stamp()
    const annotation: Annotation = {
      id,
      widget: widget.id,
      media: widget.media,
      geometry:
        kind === 'point'
          ? { type: 'instant', time: place.start }
          : { type: 'span', start: place.start, end: place.end },
      ...(label && { labels: [label] }),
      text: '',
      ...(widget.language !== undefined && { language: widget.language }),
      tier,
      ...(speaker !== undefined && { speaker }),
      origin: { kind: 'human' },
      createdAt: at,
      updatedAt: at,
    }
    const done = dispatch('segment.create', (draft) => {
      draft.addAnnotation(annotation)
      for (const other of place.others) writeTimes(draft, other.id, other.start, other.end)
    })
    return done ? id : null
  }

  const sourceOf = (segment: PlacedSegment, annotation: Annotation) => ({
    start: segment.start,
    end: segment.end,
    text: annotation.text ?? '',
    words: annotation.words ?? [],
  })

  const edits: SegmentEdits = {
    canEdit: (id) =>
      id === null ? store.canEdit(undefined, widget.id) : store.canEdit(id, widget.id),
    commitDraft({ id, tier, start, end }, kind) {
      const before = id === null ? undefined : index.get(id)
      if (!before || id === null)
        return create(tier, start, end, freeAnchor(index, tier, start, end))
      // The edge that stands is where it holds on; what is moved holds on by its middle.
      const stands =
        start === before.start ? start : end === before.end ? end - 1e-6 : (start + end) / 2
      const anchor = kind === 'move' ? (start + end) / 2 : stands
      return change(id, tier, { start, end }, anchor, `segment.${kind}`) ? id : null
    },
    createAt(time, tier) {
      const bounds = window.get()
      const start = Math.min(Math.max(time, bounds.start), bounds.end - shortest)
      const next = tierOf(tier).overlap === 'allow' ? undefined : index.next(start, tier)
      return create(
        tier,
        start,
        Math.min(bounds.end, next?.start ?? bounds.end, start + usualLength),
        start,
      )
    },
    nudge(id, part, { start, end }) {
      const before = index.get(id)
      if (!before || end - start < shortest) return false
      const anchor = part === 'start' ? end - 1e-6 : part === 'end' ? start : (start + end) / 2
      return change(id, before.tier, { start, end }, anchor, 'segment.nudge', `nudge:${id}:${part}`)
    },
    setTimes(id, start, end) {
      const before = index.get(id)
      return before ? change(id, before.tier, { start, end }, start, 'segment.resize') : false
    },
    split(id, at) {
      const segment = index.get(id)
      const annotation = annotationOf(id)
      if (!segment || !annotation || !edits.canEdit(id)) return null
      const source = sourceOf(segment, annotation)
      const parts = 'time' in at ? splitAtTime(source, at.time) : splitAtCaret(source, at.caret)
      const time = round(parts.time)
      if (time - segment.start < shortest || segment.end - time < shortest) return null
      const second = store.environment.newId()
      const done = dispatch('segment.split', (draft) => {
        draft.addAnnotation({
          ...half(annotation, parts, 1, time, segment.end),
          id: second,
          updatedAt: stamp(),
        })
        draft.updateAnnotation(id, () => ({
          ...half(annotation, parts, 0, segment.start, time),
          updatedAt: stamp(),
        }))
      })
      return done ? second : null
    },
    merge(id, direction) {
      const here = index.get(id)
      const there = here && neighbour(index, here, direction)
      if (!here || !there || !edits.canEdit(id) || !edits.canEdit(there.id)) return null
      const [first, last] = direction === 1 ? [here, there] : [there, here]
      const [a, b] = [annotationOf(first.id), annotationOf(last.id)]
      if (!a || !b) return null
      const words = [...(a.words ?? []), ...(b.words ?? [])]
      const text = [a.text, b.text].filter(Boolean).join(' ')
      const done = dispatch('segment.merge', (draft) => {
        draft.updateAnnotation(first.id, (annotation) => {
          annotation.text = text
          if (words.length > 0) annotation.words = words
          if (b.events) annotation.events = [...(annotation.events ?? []), ...b.events]
        })
        writeTimes(draft, first.id, first.start, Math.max(first.end, last.end))
        draft.removeAnnotation(last.id)
      })
      return done ? first.id : null
    },
    setText(id, text) {
      const annotation = annotationOf(id)
      if (!annotation || (annotation.text ?? '') === text || !edits.canEdit(id)) return false
      return dispatch(
        'segment.type',
        (draft) =>
          draft.updateAnnotation(id, (one) => {
            one.text = text
            if (one.origin && one.origin.kind !== 'human') one.origin.edited = true
            one.updatedAt = stamp()
          }),
        `text:${id}`,
      )
    },
    setTier(id, tier) {
      const before = index.get(id)
      return before
        ? change(id, tier, before, (before.start + before.end) / 2, 'segment.move')
        : false
    },
    setSpeaker(id, speaker) {
      if (!edits.canEdit(id)) return false
      return dispatch('segment.speaker', (draft) =>
        draft.updateAnnotation(id, (one) => {
          if (speaker === null) delete one.speaker
          else one.speaker = speaker
          one.updatedAt = stamp()
        }),
      )
    },
  }
  return edits
}

/** What is inside a segment that was moved as a whole moves with it. */
function carryAlong(annotation: Annotation, start: number, end: number): void {
  const { geometry } = annotation
  if (geometry?.type !== 'span') return
  const before = geometry as { start: number; end: number }
  const by = start - before.start
  if (by === 0 || Math.abs(end - before.end - by) > 1e-6) return
  for (const inside of [...(annotation.words ?? []), ...(annotation.events ?? [])]) {
    inside.start = round(inside.start + by)
    inside.end = round(inside.end + by)
  }
}

function half(
  annotation: Annotation,
  { texts, words }: SplitText,
  which: 0 | 1,
  start: number,
  end: number,
): Annotation {
  const { words: _, ...rest } = annotation
  return {
    ...rest,
    geometry: { ...annotation.geometry, type: 'span', start, end },
    text: texts[which],
    ...(words[which].length > 0 && { words: words[which] }),
    ...(annotation.origin && {
      origin: { ...annotation.origin, ...(annotation.origin.kind !== 'human' && { edited: true }) },
    }),
  }
}

/** The next or last segment of the same tier in the order of time. */
function neighbour(
  index: SegmentIndex,
  segment: PlacedSegment,
  direction: 1 | -1,
): PlacedSegment | undefined {
  for (let place = index.placeOf(segment.id) + direction; ; place += direction) {
    const other = index.at(place)
    if (!other || other.tier === segment.tier) return other
  }
}

/** Which end of a drawn span lies in free room: the one where the drag began, if any. */
function freeAnchor(index: SegmentIndex, tier: string, start: number, end: number): number {
  const taken = (time: number) =>
    index
      .query(time, time + 1e-9)
      .some((one) => one.tier === tier && one.start <= time && one.end > time)
  return taken(start) && !taken(end - 1e-6) ? end - 1e-6 : start
}
