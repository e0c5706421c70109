import type { OverlapPolicy } from '@tagwright/schema'
import { clamp, type Span, sameTime, toTime } from './segment-span.js'

/** A segment of the tier by id. */
export interface PlacedSpan extends Span {
  id: string
}

/** What a span is fitted into. */
export interface PlaceOptions {
  policy: OverlapPolicy
  /** Times that segments may lie in. */
  window: Span
  /** Seconds that every segment keeps. */
  minDuration: number
}

/** Where a span goes, and the neighbours that give way. */
export interface Placement {
  span: Span
  others: readonly PlacedSpan[]
}

/**
 * Fits a span among the others of its tier. `forbid` stops it at its neighbours (a move jumps to the
 * nearest gap that is long enough), `push` shifts neighbours on, `trim` and `contiguous` cut them down to
 * `minDuration`, and in `contiguous` neighbours that touched follow. Undefined when there is no room.
 * @param before where it lay, absent for a new one
 */
export function placeSpan(
  wanted: Span,
  before: Span | undefined,
  others: readonly PlacedSpan[],
  options: PlaceOptions,
): Placement | undefined {
  const { policy, minDuration } = options
  const span = intoWindow(wanted, before, options)
  if (!span) return undefined
  if (policy === 'allow') return { span, others: [] }
  const sorted = [...others].sort((a, b) => a.start - b.start)
  if (policy === 'push') return push(span, sorted, options)
  if (policy === 'forbid') {
    const free = intoGap(span, before, sorted, options)
    return free && { span: free, others: [] }
  }
  const middle = before ?? span
  const anchor = (middle.start + middle.end) / 2
  const touching = (other: Span) => policy === 'contiguous' && before && touches(other, before)
  let { start, end } = span
  // A contiguous segment stays between its neighbours: they would have to follow across others.
  const bound = policy === 'contiguous' && before ? neighbours(sorted, anchor) : []
  const near = sorted.filter((other) => overlaps(other, span) || bound.includes(other))
  for (const other of near) {
    if (centre(other) < anchor) start = Math.max(start, other.start + minDuration)
    else end = Math.min(end, other.end - minDuration)
  }
  if (end - start < minDuration - sameTime) return undefined
  const cut = near.map((other) => {
    const follows = touching(other)
    if (centre(other) < anchor) {
      return { ...other, end: toTime(follows ? start : Math.min(other.end, start)) }
    }
    return { ...other, start: toTime(follows ? end : Math.max(other.start, end)) }
  })
  return { span: { start: toTime(start), end: toTime(end) }, others: changed(cut, near) }
}

function intoWindow(
  wanted: Span,
  before: Span | undefined,
  options: PlaceOptions,
): Span | undefined {
  const { window, minDuration } = options
  let start = Math.min(wanted.start, wanted.end)
  let end = Math.max(wanted.start, wanted.end)
  const length = end - start
  if (before && Math.abs(length - (before.end - before.start)) < sameTime) {
    // A move keeps its length.
    start = clamp(start, window.start, window.end - length)
    end = start + length
  }
  start = clamp(start, window.start, window.end)
  end = clamp(end, window.start, window.end)
  if (end - start < minDuration) {
    const startMoved = before && Math.abs(end - before.end) < sameTime
    if (startMoved) start = Math.max(window.start, end - minDuration)
    else end = Math.min(window.end, start + minDuration)
  }
  const tooShort = end - start < minDuration - sameTime || end <= start
  return tooShort ? undefined : { start: toTime(start), end: toTime(end) }
}

function intoGap(
  span: Span,
  before: Span | undefined,
  sorted: readonly PlacedSpan[],
  { window, minDuration }: PlaceOptions,
): Span | undefined {
  const length = span.end - span.start
  const moves = before && Math.abs(length - (before.end - before.start)) < sameTime
  const gaps: Span[] = []
  let from = window.start
  for (const other of sorted) {
    if (other.start > from) gaps.push({ start: from, end: other.start })
    from = Math.max(from, other.end)
  }
  if (window.end > from) gaps.push({ start: from, end: window.end })
  if (moves) {
    const starts = gaps
      .filter((gap) => gap.end - gap.start >= length - sameTime)
      .map((gap) => clamp(span.start, gap.start, gap.end - length))
      .sort((a, b) => Math.abs(a - span.start) - Math.abs(b - span.start))
    const start = starts[0]
    return start === undefined ? undefined : { start: toTime(start), end: toTime(start + length) }
  }
  const anchor = before ? centre(before) : span.start
  const within = (gap: Span) => gap.start <= anchor + sameTime && anchor < gap.end
  const gap = gaps.find(within) ?? (before ? undefined : gaps.find((each) => overlaps(each, span)))
  if (!gap) return undefined
  const start = Math.max(span.start, gap.start)
  const end = Math.min(span.end, gap.end)
  return end - start < minDuration - sameTime
    ? undefined
    : { start: toTime(start), end: toTime(end) }
}

function push(
  span: Span,
  sorted: readonly PlacedSpan[],
  { window }: PlaceOptions,
): Placement | undefined {
  const middle = centre(span)
  const later = sorted.filter((other) => centre(other) >= middle)
  const earlier = sorted.filter((other) => centre(other) < middle).reverse()
  const moved: PlacedSpan[] = []
  let edge = span.end
  for (const other of later) {
    if (other.start >= edge - sameTime) break
    const end = edge + other.end - other.start
    moved.push({ ...other, start: toTime(edge), end: toTime(end) })
    edge = end
  }
  if (edge > window.end + sameTime) return undefined
  edge = span.start
  for (const other of earlier) {
    if (other.end <= edge + sameTime) break
    const start = edge - (other.end - other.start)
    moved.push({ ...other, start: toTime(start), end: toTime(edge) })
    edge = start
  }
  return edge < window.start - sameTime ? undefined : { span, others: moved }
}

function changed(after: readonly PlacedSpan[], before: readonly PlacedSpan[]): PlacedSpan[] {
  return after.filter(
    ({ start, end }, at) => start !== before[at]!.start || end !== before[at]!.end,
  )
}

function neighbours(sorted: readonly PlacedSpan[], anchor: number): PlacedSpan[] {
  const previous = sorted.findLast((other) => centre(other) < anchor)
  const next = sorted.find((other) => centre(other) >= anchor)
  return [previous, next].filter((other) => other !== undefined)
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end - sameTime && b.start < a.end - sameTime
}

function touches(a: Span, b: Span): boolean {
  return Math.abs(a.end - b.start) < sameTime || Math.abs(a.start - b.end) < sameTime
}

function centre({ start, end }: Span): number {
  return (start + end) / 2
}
