import type { Annotation } from '@tagwright/schema'
import type { PlacedSegment } from './segment-index.js'

/**
 * Where an annotation lies on the timeline; undefined when it has no place in time. A reversed
 * span is shown the right way round, a tier that the widget lacks as its first one; the data stays
 * as it is.
 */
export function placeSegment(
  annotation: Annotation,
  tiers: readonly { readonly id: string }[],
): PlacedSegment | undefined {
  const { geometry } = annotation
  let start: unknown
  let end: unknown
  if (geometry?.type === 'span') ({ start, end } = geometry as { start: unknown; end: unknown })
  else if (geometry?.type === 'instant') start = end = (geometry as { time: unknown }).time
  if (typeof start !== 'number' || typeof end !== 'number') return undefined
  if (!Number.isFinite(start) || !Number.isFinite(end)) return undefined
  const known = tiers.some((tier) => tier.id === annotation.tier)
  const tier = known && annotation.tier ? annotation.tier : (tiers[0]?.id ?? '')
  return { id: annotation.id, start: Math.min(start, end), end: Math.max(start, end), tier }
}
