import type { Annotation } from '@tagwright/schema'
import type { PlacedSegment } from './segment-index.js'

/** The annotations that places are looked up in. */
export interface ReferringTable {
  get(id: string): Annotation | undefined
  childrenOf(parent: string): readonly string[]
}

/** Whether an annotation has no time of its own but that of its parent. */
export const isReferring = ({ geometry, parent }: Annotation): boolean =>
  geometry === undefined && parent !== undefined

/**
 * Where annotations lie that have no time of their own: what refers to a segment lies where that does;
 * several on one tier share its time, in their order. None for those that have one.
 * @param placeOf where their parent lies
 */
export function placeReferring(
  table: ReferringTable,
  parent: string,
  widget: string,
  tiers: readonly { readonly id: string }[],
  placeOf: (id: string) => PlacedSegment | undefined,
): PlacedSegment[] {
  const at = placeOf(parent)
  if (!at) return []
  const byTier = new Map<string, Annotation[]>()
  for (const id of table.childrenOf(parent)) {
    const child = table.get(id)
    if (!child || child.widget !== widget || !isReferring(child)) continue
    const known = tiers.some((tier) => tier.id === child.tier)
    const tier = known && child.tier ? child.tier : (tiers[0]?.id ?? '')
    byTier.set(tier, [...(byTier.get(tier) ?? []), child])
  }
  const placed: PlacedSegment[] = []
  for (const [tier, children] of byTier) {
    children.sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    const share = (at.end - at.start) / children.length
    for (const [place, { id }] of children.entries())
      placed.push({
        id,
        tier,
        start: at.start + place * share,
        end: at.start + (place + 1) * share,
      })
  }
  return placed
}
