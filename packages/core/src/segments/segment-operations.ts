import type { Annotation } from '@tagwright/schema'
import { coreIssues } from '../issues/core-issues.js'
import { type PlacedSpan, type PlaceOptions, placeSpan } from './place-span.js'
import type { SegmentEdit, SegmentResult } from './segment-edit.js'
import { clamp, type Span, sameTime, spanOf, withSpan } from './segment-span.js'

/** The tier that a segment is edited in. */
export interface SegmentContext extends Partial<PlaceOptions> {
  /** The segments of the tier; the edited one may be among them. */
  others: readonly Annotation[]
}

/** Makes a new segment of an annotation that has everything but its final span. */
export function createSegment(annotation: Annotation, context: SegmentContext): SegmentResult {
  return place(annotation, undefined, context, ({ update, segment }) => ({
    add: [segment],
    update,
    remove: [],
    focus: segment.id,
  }))
}

/** Moves a whole segment so that it starts at a time; words and events move with it. */
export function moveSegment(
  segment: Annotation,
  start: number,
  context: SegmentContext,
): SegmentResult {
  const span = spanOf(segment)
  if (!span) return noSpan(segment)
  const wanted = { start, end: start + span.end - span.start }
  return place(withSpan(segment, wanted), span, context, ({ update, segment: moved }) => {
    const by = spanOf(moved)!.start - span.start
    return { add: [], update: [shiftInner(moved, by), ...update], remove: [], focus: segment.id }
  })
}

/** Moves one edge of a segment to a time; words and events are cut at the edge. */
export function resizeSegment(
  segment: Annotation,
  edge: 'start' | 'end',
  time: number,
  context: SegmentContext,
): SegmentResult {
  const span = spanOf(segment)
  if (!span) return noSpan(segment)
  const { minDuration = defaultMin } = context
  // An edge stops before the other one instead of turning the segment over.
  const wanted =
    edge === 'start'
      ? { start: Math.min(time, span.end - minDuration), end: span.end }
      : { start: span.start, end: Math.max(time, span.start + minDuration) }
  return place(withSpan(segment, wanted), span, context, ({ update, segment: resized }) => ({
    add: [],
    update: [cutInner(resized), ...update],
    remove: [],
    focus: segment.id,
  }))
}

/** Removes a segment; in a contiguous tier the one before (else the one after) takes its time. */
export function deleteSegment(segment: Annotation, context: SegmentContext): SegmentResult {
  const span = spanOf(segment)
  const update: Annotation[] = []
  const others = spansOf(context.others, segment.id)
  const before = span && others.find(({ end }) => Math.abs(end - span.start) < sameTime)
  const after = span && others.find(({ start }) => Math.abs(start - span.end) < sameTime)
  const heir = before ?? after
  if (context.policy === 'contiguous' && span && heir) {
    const start = Math.min(heir.start, span.start)
    const end = Math.max(heir.end, span.end)
    update.push(withSpan(context.others.find(({ id }) => id === heir.id)!, { start, end }))
  }
  const focus = heir?.id
  return {
    ok: true,
    edit: { add: [], update, remove: [segment.id], ...(focus !== undefined && { focus }) },
  }
}

const defaultMin = 0.01

function place(
  wanted: Annotation,
  before: Span | undefined,
  context: SegmentContext,
  edit: (placed: { segment: Annotation; update: Annotation[] }) => SegmentEdit,
): SegmentResult {
  const span = spanOf(wanted)
  if (!span) return noSpan(wanted)
  const { policy = 'allow', minDuration = defaultMin } = context
  const { window = { start: 0, end: Number.POSITIVE_INFINITY } } = context
  const others = spansOf(context.others, wanted.id)
  const placement = placeSpan(span, before, others, { policy, minDuration, window })
  if (!placement) return { ok: false, issue: coreIssues.noRoom() }
  const byId = new Map(context.others.map((other) => [other.id, other]))
  const update = placement.others.map(({ id, start, end }) => {
    const other = byId.get(id)!
    const old = spanOf(other)!
    const next = withSpan(other, { start, end })
    // The same length means that it was shifted, another that it was cut.
    const shifted = Math.abs(end - start - (old.end - old.start)) < sameTime
    return shifted ? shiftInner(next, start - old.start) : cutInner(next)
  })
  return { ok: true, edit: edit({ segment: withSpan(wanted, placement.span), update }) }
}

function spansOf(segments: readonly Annotation[], except: string): PlacedSpan[] {
  return segments.flatMap((segment) => {
    const span = segment.id === except ? undefined : spanOf(segment)
    return span ? [{ id: segment.id, ...span }] : []
  })
}

/** The words and events of a segment by so much later. */
export function shiftInner(segment: Annotation, by: number): Annotation {
  return by === 0 ? segment : mapInner(segment, (time) => Math.round((time + by) * 1e6) / 1e6)
}

/** The words and events of a segment, none beyond its edges. */
export function cutInner(segment: Annotation): Annotation {
  const { start, end } = spanOf(segment)!
  return mapInner(segment, (time) => clamp(time, start, end))
}

function mapInner(segment: Annotation, change: (time: number) => number): Annotation {
  const each = <T extends Span>(item: T): T => ({
    ...item,
    start: change(item.start),
    end: change(item.end),
  })
  return {
    ...segment,
    ...(segment.words && { words: segment.words.map(each) }),
    ...(segment.events && { events: segment.events.map(each) }),
  }
}

function noSpan({ id }: Annotation): SegmentResult {
  return { ok: false, issue: coreIssues.segmentHasNoSpan(id) }
}
