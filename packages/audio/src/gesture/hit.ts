import type { PlacedSegment, SegmentIndex } from '../segments/segment-index.js'
import type { StageRow } from '../stage/stage-layout.js'
import { timeAt, type Viewport, xAt } from '../view/viewport.js'

/** The segment under a point and which part of it. */
export interface Hit {
  readonly segment: PlacedSegment
  readonly part: 'start' | 'end' | 'body'
}

/** How near to an edge a press takes hold of it, in CSS pixels. */
export interface Reach {
  readonly inside: number
  readonly outside: number
}

/** A mouse is exact; a finger is not. */
export const reachOf = (pointer: string): Reach =>
  pointer === 'touch' ? { inside: 10, outside: 22 } : { inside: 6, outside: 6 }

/**
 * The tier whose segments can be taken hold of in a row: over the waveform, those of the active one,
 * which alone are shown there. Null for none.
 */
export const tierUnder = (row: StageRow, activeTier: string): string | null =>
  row.kind === 'axis' ? null : row.kind === 'tier' ? row.tier : activeTier

/**
 * Whether a segment is drawn at a share of its row's height: where some overlap, each has a part of it.
 * @param share 0 at the top, below 1 at the bottom
 */
export function isDrawnAt(index: SegmentIndex, id: string, share: number): boolean {
  const part = index.subRows.get(id)
  return !part || Math.floor(share * part.of) === part.row
}

/**
 * The segment of a tier under a point: edges before bodies, the selected one before others, then the
 * shortest, so that what lies under a long one can be reached. Asking again with `under` set to
 * the last answer gives the next one below.
 * @param share how far down in its row the point lies, as {@link isDrawnAt} takes it
 */
export function hitSegment(
  index: SegmentIndex,
  view: Viewport,
  tier: string | null,
  x: number,
  share: number,
  reach: Reach,
  selected: string | null,
  under?: string,
): Hit | null {
  if (tier === null) return null
  const from = timeAt(view, x - reach.outside)
  const to = timeAt(view, x + reach.outside)
  const near = index
    .query(from, to)
    .filter((segment) => segment.tier === tier && isDrawnAt(index, segment.id, share))
  const hits: { hit: Hit; rank: number; length: number }[] = []
  for (const segment of near) {
    const left = xAt(view, segment.start)
    const right = xAt(view, segment.end)
    // In a narrow segment the middle third stays for moving.
    const inside = Math.min(reach.inside, (right - left) / 3)
    const toStart = x - left
    const toEnd = right - x
    const onStart = toStart >= -reach.outside && toStart <= inside
    const onEnd = toEnd >= -reach.outside && toEnd <= inside
    const isSelected = segment.id === selected
    if (!onStart && !onEnd && (toStart < 0 || toEnd < 0)) continue
    const isEdge = onStart || onEnd
    const part = !isEdge
      ? 'body'
      : onStart && (!onEnd || Math.abs(toStart) <= Math.abs(toEnd))
        ? 'start'
        : 'end'
    // Outside of a segment that is not selected, its neighbour's body goes first.
    const isOutside = toStart < 0 || toEnd < 0
    const rank = isSelected ? (isEdge ? 0 : 2) : isOutside ? 4 : isEdge ? 1 : 3
    hits.push({ hit: { segment, part }, rank, length: segment.end - segment.start })
  }
  hits.sort((a, b) => a.rank - b.rank || a.length - b.length)
  if (under !== undefined && hits.length > 1) {
    const at = hits.findIndex(({ hit }) => hit.segment.id === under)
    if (at >= 0) return hits[(at + 1) % hits.length]!.hit
  }
  return hits[0]?.hit ?? null
}
