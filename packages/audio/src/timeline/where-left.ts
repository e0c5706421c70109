import type { DocumentState } from '@tagwright/core'
import type { PlacedSegment, SegmentIndex } from '../segments/segment-index.js'

/**
 * The segment that was worked on last, in this sitting or another one: work goes on behind it. None in
 * work that somebody reviews or corrects, which is gone through from its beginning.
 */
export function whereLeft(
  { annotations, head }: DocumentState,
  index: SegmentIndex,
): PlacedSegment | undefined {
  if (head.status !== 'draft' || head.basedOn !== undefined) return undefined
  let latest = ''
  let found: PlacedSegment | undefined
  for (const segment of index) {
    const { origin, updatedAt = '', createdAt = updatedAt } = annotations.get(segment.id) ?? {}
    if (origin?.kind !== 'human' && !origin?.edited) continue
    const at = updatedAt > createdAt ? updatedAt : createdAt
    if (at <= latest) continue
    latest = at
    found = segment
  }
  return found
}
