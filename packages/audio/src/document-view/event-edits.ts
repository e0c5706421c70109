import { spanOf, wordsBefore } from '@tagwright/core'
import type { Annotation, SegmentEvent } from '@tagwright/schema'
import type { Timeline } from '../timeline/timeline.js'

/** Seconds on either side of a moment that an event without a better place takes. */
const reach = 0.25
/** Seconds that every event keeps. */
const least = 0.05

const round = (time: number): number => Math.round(time * 1e6) / 1e6

/**
 * Where an event goes: in the pause that the caret stands in, else around the playing position when that
 * is inside the segment, else all of it. Undefined when the segment has no place in time.
 * @param caret UTF-16 units in the text; absent without one
 */
export function placeEvent(
  annotation: Annotation,
  time: number,
  caret?: number,
): { start: number; end: number } | undefined {
  const span = spanOf(annotation)
  if (!span) return undefined
  const inside = (start: number, end: number) => {
    const low = Math.max(span.start, Math.min(start, span.end - least))
    return { start: round(low), end: round(Math.min(span.end, Math.max(end, low + least))) }
  }
  const { text = '', words = [] } = annotation
  if (caret !== undefined && words.length > 0) {
    const before = wordsBefore(text, words, caret)
    if (before !== undefined) {
      const start = words[before - 1]?.end ?? span.start
      const end = words[before]?.start ?? span.end
      return inside(Math.min(start, end), Math.max(start, end))
    }
  }
  if (time >= span.start && time <= span.end) return inside(time - reach, time + reach)
  return { ...span }
}

/** Adds an event to a segment, in the order of time; one of the same type and place is not added again. */
export function addEvent(timeline: Timeline, id: string, event: SegmentEvent): boolean {
  const { store, widget, edits } = timeline
  const now = store.getState().document.annotations.get(id)
  const same = (one: SegmentEvent) =>
    one.type === event.type && one.start === event.start && one.end === event.end
  if (!now || !edits.canEdit(id) || now.events?.some(same)) return false
  return store.dispatch({ event: 'segment.add-event', widget: widget.id }, (draft) => {
    draft.updateAnnotation(id, (annotation) => {
      const events = [...(annotation.events ?? []), event]
      annotation.events = events.sort((a, b) => a.start - b.start)
    })
  }).committed
}

/** Takes an event of a segment away. */
export function removeEvent(timeline: Timeline, id: string, place: number): boolean {
  const { store, widget, edits } = timeline
  if (!edits.canEdit(id)) return false
  return store.dispatch({ event: 'segment.remove-event', widget: widget.id }, (draft) => {
    draft.updateAnnotation(id, (annotation) => {
      const events = (annotation.events ?? []).filter((_, at) => at !== place)
      if (events.length > 0) annotation.events = events
      else delete annotation.events
    })
  }).committed
}
