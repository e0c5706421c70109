import type { Issue } from '@tagwright/schema'
import type { SegmentDraft } from '../gesture/stage-gesture.js'
import type { Signal } from '../signal/signal.js'

/** Changes of segments as the interface asks for them; each is one transaction. */
export interface SegmentEdits {
  /** Why the last change was refused; null after one that was not. */
  readonly refused: Signal<Issue | null>
  /** Whether a segment, or with null a new one, may be changed. */
  canEdit(id: string | null): boolean
  /** Commits a gesture; returns the segment's id, null when there was no room. */
  commitDraft(draft: SegmentDraft, kind: 'create' | 'move' | 'resize'): string | null
  /** A new segment from a time on: to the next one, or two seconds. */
  createAt(time: number, tier: string): string | null
  /** Moves an edge or all by seconds; neighbouring nudges become one step of undo. */
  nudge(id: string, part: 'start' | 'end' | 'body', by: number): boolean
  /** Moves one edge to a time. */
  setEdge(id: string, edge: 'start' | 'end', time: number): boolean
  /** Splits at a time, or where the caret is in the text (UTF-16 units); returns the second half. */
  split(id: string, at: { time: number } | { caret: number }): string | null
  /** Joins with the neighbour of the same tier; returns the one that is kept. */
  merge(id: string, direction: 1 | -1): string | null
  remove(ids: readonly string[]): boolean
  setText(id: string, text: string): boolean
  setTier(id: string, tier: string): boolean
  setSpeaker(id: string, speaker: string | null): boolean
}
