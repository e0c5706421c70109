import type { OverlapPolicy } from '@tagwright/schema'
import type { ViewLimits } from '../view/viewport.js'
import type { PlacedSegment, SegmentIndex } from './segment-index.js'

/** Where a segment may go, and what that does to its neighbours. */
export interface Fit {
  readonly start: number
  readonly end: number
  /** Neighbours that give way, with their new times. */
  readonly others: readonly { readonly id: string; readonly start: number; readonly end: number }[]
}

/** What a segment is fitted into. */
export interface FitContext {
  readonly index: SegmentIndex
  readonly tier: string
  readonly policy: OverlapPolicy
  /** Times that segments may lie in. */
  readonly bounds: ViewLimits
  /** Seconds that every segment keeps. */
  readonly least: number
}

/** Times are kept to a microsecond. */
export const round = (time: number): number => Math.round(time * 1e6) / 1e6

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/**
 * Fits a wanted span into its tier by the tier's policy: `allow` leaves it, `forbid` cuts it to the
 * free room around `anchor`, `trim` and `contiguous` cut the neighbours instead (as far as they
 * keep their least length; `contiguous` also lets neighbours that touched follow), `push` moves
 * them on. Looks at neighbours only, however many segments there are.
 * @param before where the segment lay; undefined for a new one
 * @returns null when there is no room
 */
export function fitSegment(
  wanted: { id: string | null; start: number; end: number },
  anchor: number,
  before: PlacedSegment | undefined,
  context: FitContext,
): Fit | null {
  const { bounds, least, policy } = context
  let start = clamp(round(wanted.start), bounds.start, bounds.end)
  let end = clamp(round(wanted.end), bounds.start, bounds.end)
  if (end - start < least) {
    // Grows away from the edge that stands.
    if (anchor > start && anchor >= end) start = Math.max(bounds.start, round(end - least))
    else end = Math.min(bounds.end, round(start + least))
  }
  if (end - start < least - 1e-9) return null
  const own = { start, end }
  if (policy === 'allow') return { ...own, others: [] }
  if (policy === 'push') return push(own, wanted.id, context)
  if (policy === 'forbid') return cutOwn(own, anchor, wanted.id, context)
  const fit = cutNeighbours(own, anchor, wanted.id, context)
  return fit && policy === 'contiguous' && before ? follow(fit, before, context) : fit
}

const onTier = (context: FitContext, start: number, end: number, except: string | null) =>
  context.index
    .query(start, end)
    .filter(
      (one) => one.tier === context.tier && one.id !== except && one.end > start && one.start < end,
    )

function cutOwn(
  own: { start: number; end: number },
  anchor: number,
  id: string | null,
  context: FitContext,
): Fit | null {
  let { start, end } = own
  for (const other of onTier(context, start, end, id)) {
    if (other.start <= anchor && other.end > anchor) return null
    if (other.end <= anchor) start = Math.max(start, other.end)
    else end = Math.min(end, other.start)
  }
  return end - start < context.least - 1e-9 ? null : { start, end, others: [] }
}

function cutNeighbours(
  own: { start: number; end: number },
  anchor: number,
  id: string | null,
  context: FitContext,
): Fit | null {
  let { start, end } = own
  const { least } = context
  const touched = onTier(context, start, end, id)
  // Nobody is cut below the least length.
  for (const other of touched) {
    if (other.start < anchor) start = Math.max(start, Math.min(other.start + least, anchor))
    else end = Math.min(end, other.end - least)
  }
  if (end - start < least - 1e-9) return null
  const others = touched.flatMap((other) => {
    if (other.end <= start || other.start >= end) return []
    return other.start < start
      ? [{ id: other.id, start: other.start, end: start }]
      : [{ id: other.id, start: end, end: other.end }]
  })
  return { start: round(start), end: round(end), others }
}

/** Neighbours that shared an edge with the segment keep sharing it. */
function follow(fit: Fit, before: PlacedSegment, context: FitContext): Fit {
  const others = [...fit.others]
  const near = onTier(context, before.start - 1e-6, before.end + 1e-6, before.id)
  for (const other of near) {
    if (others.some(({ id }) => id === other.id)) continue
    const touchesStart = Math.abs(other.end - before.start) < 1e-6
    const touchesEnd = Math.abs(other.start - before.end) < 1e-6
    if (touchesStart && fit.start > before.start)
      others.push({ id: other.id, start: other.start, end: fit.start })
    else if (touchesEnd && fit.end < before.end)
      others.push({ id: other.id, start: fit.end, end: other.end })
  }
  return { ...fit, others }
}

function push(
  own: { start: number; end: number },
  id: string | null,
  context: FitContext,
): Fit | null {
  const others: { id: string; start: number; end: number }[] = []
  const { index, tier, bounds } = context
  let edge = own.end
  let cursor: PlacedSegment | undefined = index.next(own.start, tier)
  while (cursor) {
    const place = index.placeOf(cursor.id)
    if (cursor.id !== id) {
      if (cursor.start >= edge - 1e-9) break
      const length = cursor.end - cursor.start
      others.push({ id: cursor.id, start: edge, end: round(edge + length) })
      edge = round(edge + length)
    }
    cursor = nextOnTier(index, place + 1, tier)
  }
  if (edge > bounds.end + 1e-9) return null
  // One that began before and reaches in is pushed back in time no further than its own length allows.
  const reaching = onTier(context, own.start, own.start + 1e-9, id).filter(
    (one) => one.start < own.start,
  )
  const start = reaching.reduce((latest, one) => Math.max(latest, one.end), own.start)
  if (own.end - start < context.least - 1e-9) return null
  return { start, end: own.end, others }
}

function nextOnTier(index: SegmentIndex, from: number, tier: string): PlacedSegment | undefined {
  for (let place = from; place < index.size; place++) {
    const segment = index.at(place)
    if (segment?.tier === tier) return segment
  }
  return undefined
}
