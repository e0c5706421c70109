import type { Annotation } from '@tagwright/schema'
import { coreIssues } from '../issues/core-issues.js'
import type { SegmentResult } from './segment-edit.js'
import { cutInner, type SegmentContext, shiftInner } from './segment-operations.js'
import { clamp, type Span, sameTime, spanOf, toTime, withSpan } from './segment-span.js'

interface Placed extends Span {
  segment: Annotation
}

/**
 * Shifts segments of one tier by the same time, words and events with them. The shift ends at the window,
 * and unless the tier allows overlaps at the segments that stay. Nothing changes its length.
 * @param by seconds, negative for earlier
 * @param context `others` are all segments of the tier
 */
export function shiftSegments(
  segments: readonly Annotation[],
  by: number,
  context: SegmentContext,
): SegmentResult {
  const moving = placed(segments)
  if (moving.length === 0 || !Number.isFinite(by)) return { ok: false, issue: coreIssues.noRoom() }
  const most = room(moving, by, context)
  const done = toTime(by < 0 ? Math.max(by, -most) : Math.min(by, most))
  if (done === 0) return { ok: false, issue: coreIssues.noRoom() }
  const update = moving.map(({ segment, start, end }) =>
    shiftInner(withSpan(segment, { start: start + done, end: end + done }), done),
  )
  return { ok: true, edit: { add: [], update, remove: [] } }
}

/** How far segments may go in a direction. */
function room(moving: readonly Placed[], by: number, context: SegmentContext): number {
  const { window, policy = 'allow', others } = context
  const ids = new Set(moving.map(({ segment }) => segment.id))
  const staying =
    policy === 'allow' ? [] : placed(others).filter(({ segment }) => !ids.has(segment.id))
  staying.sort((a, b) => a.start - b.start)
  let most = Math.abs(by)
  for (const { start, end } of moving) {
    if (by < 0) {
      const before = staying.findLast((one) => one.start < start - sameTime || one.end <= start)
      most = Math.min(most, start - Math.max(window?.start ?? 0, before?.end ?? 0))
    } else {
      const after = staying.find((one) => one.start > start + sameTime || one.start >= end)
      const last = window?.end ?? Number.POSITIVE_INFINITY
      most = Math.min(most, Math.min(last, after?.start ?? last) - end)
    }
  }
  return Math.max(0, most)
}

/**
 * Moves the end of a segment, and all that begins after it on its tier by the same time, so that the
 * pauses stay as they are. Ends where the last one would leave the window, or the segment become too short.
 */
export function rippleEnd(
  segment: Annotation,
  time: number,
  context: SegmentContext,
): SegmentResult {
  const span = spanOf(segment)
  if (!span) return { ok: false, issue: coreIssues.segmentHasNoSpan(segment.id) }
  const { window, minDuration = 0.01, others } = context
  const later = after(others, segment, span)
  const last = Math.max(span.end, ...later.map(({ end }) => end))
  const most = (window?.end ?? Number.POSITIVE_INFINITY) - last
  // What lies over the end of the segment stays where it is, and so does what it is over.
  const over = overEnd(others, segment, span, context)
  const least = Math.max(span.start + minDuration, over) - span.end
  const by = toTime(clamp(time - span.end, Math.min(0, least), Math.max(0, most)))
  if (by === 0 || !Number.isFinite(by)) return { ok: false, issue: coreIssues.noRoom() }
  const resized = cutInner(withSpan(segment, { start: span.start, end: span.end + by }))
  const update = [resized, ...later.map((one) => moved(one, by))]
  return { ok: true, edit: { add: [], update, remove: [], focus: segment.id } }
}

/** Deletes a segment and closes its time: all that begins after it on its tier comes earlier by its length. */
export function rippleDelete(segment: Annotation, context: SegmentContext): SegmentResult {
  const span = spanOf(segment)
  if (!span) return { ok: false, issue: coreIssues.segmentHasNoSpan(segment.id) }
  const later = after(context.others, segment, span)
  const over = overEnd(context.others, segment, span, context)
  const by = toTime(Math.min(0, Math.max(span.start, over) - span.end))
  const update = by === 0 ? [] : later.map((one) => moved(one, by))
  const focus = later[0]?.segment.id
  return {
    ok: true,
    edit: { add: [], update, remove: [segment.id], ...(focus !== undefined && { focus }) },
  }
}

/**
 * The nearest of some times for each edge of a segment, within a distance; undefined when neither is near
 * one. Both edges never get the same time.
 * @param reach seconds
 */
export function snapSpan(span: Span, times: readonly number[], reach: number): Span | undefined {
  const near = (edge: number) => {
    let best = edge
    let least = reach
    for (const time of times) {
      const distance = Math.abs(time - edge)
      if (distance > least) continue
      least = distance
      best = time
    }
    return toTime(best)
  }
  const start = near(span.start)
  const end = near(span.end)
  if (end - start < 0.01) return undefined
  const same = Math.abs(start - span.start) < sameTime && Math.abs(end - span.end) < sameTime
  return same ? undefined : { start, end }
}

function placed(segments: readonly Annotation[]): Placed[] {
  return segments.flatMap((segment) => {
    const span = spanOf(segment)
    return span ? [{ segment, ...span }] : []
  })
}

/** What begins at or after the end of a segment, in the order of time. */
function after(others: readonly Annotation[], segment: Annotation, span: Span): Placed[] {
  return placed(others)
    .filter((one) => one.segment.id !== segment.id && one.start >= span.end - sameTime)
    .sort((a, b) => a.start - b.start)
}

/** The latest end of what stays and reaches into the time of a segment; its own start when nothing does. */
function overEnd(
  others: readonly Annotation[],
  segment: Annotation,
  span: Span,
  { policy = 'allow' }: SegmentContext,
): number {
  if (policy === 'allow') return span.start
  const over = placed(others).filter(
    (one) =>
      one.segment.id !== segment.id && one.start < span.end - sameTime && one.end > span.start,
  )
  return Math.max(span.start, ...over.map(({ end }) => Math.min(end, span.end)))
}

function moved({ segment, start, end }: Placed, by: number): Annotation {
  return shiftInner(withSpan(segment, { start: start + by, end: end + by }), by)
}
