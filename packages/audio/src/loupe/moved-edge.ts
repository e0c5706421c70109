import type { SegmentDraft } from '../gesture/stage-gesture.js'

/** The edge that a gesture has just moved: the one that changed; of a moved segment its start. */
export function movedEdge(before: SegmentDraft | null, now: SegmentDraft): number {
  if (!before || before.id !== now.id) return now.end
  return before.start === now.start ? now.end : now.start
}
