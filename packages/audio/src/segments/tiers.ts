import type { OverlapPolicy, Tier, TranscriptionWidget } from '@tagwright/schema'

/** A tier with its defaults filled in. */
export interface ResolvedTier extends Tier {
  kind: 'interval' | 'point'
  overlap: OverlapPolicy
}

/** The id of the tier that a widget without tiers has. */
export const defaultTier = 'speech'

/** The tiers of a widget; one that allows overlaps when it names none. */
export function tiersOf(widget: TranscriptionWidget): ResolvedTier[] {
  const tiers = widget.tiers?.length ? widget.tiers : [{ id: defaultTier }]
  return tiers.map((tier) => ({
    ...tier,
    kind: tier.kind ?? 'interval',
    overlap: tier.overlap ?? 'allow',
  }))
}
