import type { Annotation, Issue } from '@tagwright/schema'
import type { PlacedSegment, SegmentIndex } from './segment-index.js'
import type { ResolvedTier } from './tiers.js'

/**
 * The segment of the tier above that most of a stretch lies in; undefined where there is none, null for
 * a tier that has none above it.
 */
export function parentSegment(
  index: SegmentIndex,
  tiers: readonly ResolvedTier[],
  tier: ResolvedTier,
  { start, end }: { start: number; end: number },
): PlacedSegment | undefined | null {
  const above = tiers.find(({ id }) => id === tier.parent && id !== tier.id)
  if (!above) return null
  const shared = (one: PlacedSegment) => Math.min(one.end, end) - Math.max(one.start, start)
  return index
    .query(start, Math.max(end, start + 1e-6))
    .filter((one) => one.tier === above.id)
    .sort((a, b) => shared(b) - shared(a))[0]
}

/** The segment of the tier above that an annotation has as its parent. */
export function ownParent(
  index: SegmentIndex,
  tier: ResolvedTier,
  { parent }: Annotation,
): PlacedSegment | undefined {
  const found = index.get(parent ?? '')
  return found && found.tier === tier.parent ? found : undefined
}

/**
 * What a segment lies in where it is moved to, and the id that it then has as its parent: the one there,
 * or its own, whose edges it stops at. Undefined where a tier asks for one and none is there; who never
 * had one may stay without on the same tier.
 */
export function movedParent(
  index: SegmentIndex,
  tiers: readonly ResolvedTier[],
  annotation: Annotation,
  at: PlacedSegment,
  tier: ResolvedTier,
  wanted: { start: number; end: number },
): { parent: PlacedSegment | undefined; id: string | undefined } | undefined {
  const there = parentSegment(index, tiers, tier, wanted)
  const stays = tier.id === at.tier
  const own = stays ? ownParent(index, tier, annotation) : undefined
  const parent = there ?? own
  if (parent) return { parent, id: parent.id }
  if (there === undefined && !stays) return undefined
  // A parent that is no segment of a tier above says something else than place.
  return { parent: undefined, id: stays ? annotation.parent : undefined }
}

/** Said where a segment is made outside of all that it could lie in. */
export const noParent: Issue = {
  code: 'TW-AUDIO-005',
  path: [],
  message: 'Segments of this tier lie within those of the tier above it.',
  severity: 'warning',
}

/**
 * Said where something is done to the time of what has none of its own: it lies where the segment
 * does that it belongs to.
 */
export const noOwnTime: Issue = {
  code: 'TW-AUDIO-007',
  path: [],
  message: 'This has the time of the segment that it belongs to. Change the time of that one.',
  severity: 'warning',
}
