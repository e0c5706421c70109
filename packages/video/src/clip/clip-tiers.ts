import type { OverlapPolicy, Tier, VideoWidget } from '@tagwright/schema'

/** A tier with its defaults filled in. */
export interface ClipTier extends Tier {
  kind: 'interval' | 'point'
  overlap: OverlapPolicy
}

/** The tiers under the picture; none when the widget names none. */
export function clipTiers(widget: VideoWidget): ClipTier[] {
  return (widget.tiers ?? []).map((tier) => ({
    ...tier,
    kind: tier.kind ?? 'interval',
    overlap: tier.overlap ?? 'allow',
  }))
}
