import type { SegmentContext } from '@tagwright/core'
import type { Annotation } from '@tagwright/schema'
import type { ViewLimits } from '../view/viewport.js'
import type { PlacedSegment, SegmentIndex } from './segment-index.js'
import type { ResolvedTier } from './tiers.js'

/** Neighbours on either side that an edit looks at: plenty for a jump to the nearest gap. */
const reach = 100

/** Seconds that every segment keeps. */
export const shortest = 0.01

/**
 * What an edit near a stretch needs of its tier: the neighbours on both sides, so that it costs the
 * same however many segments there are. Beyond them the window ends, so that nothing is placed
 * among segments that were not looked at.
 */
export function tierNeighbours(
  index: SegmentIndex,
  tier: ResolvedTier,
  span: { start: number; end: number },
  window: ViewLimits,
  annotationOf: (id: string) => Annotation | undefined,
): SegmentContext {
  const limits = { start: window.start, end: window.end }
  const base = { policy: tier.overlap, minDuration: shortest, window: limits }
  if (tier.overlap === 'allow') return { ...base, others: [] }
  const near = new Map<string, PlacedSegment>()
  for (const one of index.query(span.start, span.end))
    if (one.tier === tier.id) near.set(one.id, one)
  // Pushing may go on for ever, the others stop at a neighbour.
  const most = tier.overlap === 'push' ? Number.POSITIVE_INFINITY : reach
  const walk = (from: number, step: 1 | -1): PlacedSegment | undefined => {
    let last: PlacedSegment | undefined
    let found = 0
    for (let place = from; found <= most; place += step) {
      const one = index.at(place)
      if (!one) return undefined
      if (one.tier !== tier.id) continue
      near.set(one.id, one)
      last = one
      found++
    }
    return last
  }
  const place = index.placeFrom(span.start)
  const first = walk(place - 1, -1)
  const last = walk(place, 1)
  if (first) limits.start = Math.max(limits.start, first.start)
  if (last) limits.end = Math.min(limits.end, last.end)
  const others = [...near.keys()].flatMap((id) => annotationOf(id) ?? [])
  return { ...base, others }
}
