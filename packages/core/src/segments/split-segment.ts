import type { Annotation, InstantGeometry, Word } from '@tagwright/schema'
import { coreIssues } from '../issues/core-issues.js'
import { caretNear, caretOfWord, divideText, wordsBefore } from './divide-text.js'
import type { SegmentResult } from './segment-edit.js'
import { clamp, type Span, spanOf, toTime, withSpan } from './segment-span.js'

/** Where a segment is split: at a time in seconds, or at a caret in its text in UTF-16 units. */
export type SplitPoint = { time: number } | { caret: number }

/** What a split needs. */
export interface SplitOptions {
  /** The id of the second half; the first keeps the segment's. */
  newId: string
  /** Seconds that both halves keep. @default 0.01 */
  minDuration?: number
  /** Annotations whose parent is the segment; those of the second half get it as theirs. */
  children?: readonly Annotation[]
}

/**
 * Splits a segment in two. Words go to the half that their middle lies in (or that the caret says), the
 * text follows the words, or without words the nearest gap between them; labels, speaker and attributes
 * are had by both halves.
 */
export function splitSegment(
  segment: Annotation,
  point: SplitPoint,
  { newId, minDuration = 0.01, children = [] }: SplitOptions,
): SegmentResult {
  const span = spanOf(segment)
  const cut =
    span &&
    ('time' in point
      ? cutAtTime(segment, point.time, span)
      : cutAtCaret(segment, point.caret, span))
  const fits =
    cut && cut.time - span.start >= minDuration - 1e-9 && span.end - cut.time >= minDuration - 1e-9
  if (!fits) return { ok: false, issue: coreIssues.cannotSplit(segment.id) }
  const { words, events, text, comments, review, ...shared } = segment
  const [leftText, rightText] = divideText(text ?? '', cut.caret)
  const [left, right] = [
    { start: span.start, end: cut.time },
    { start: cut.time, end: span.end },
  ]
  const origin =
    shared.origin && shared.origin.kind !== 'human'
      ? { ...shared.origin, edited: true }
      : shared.origin
  const half = (own: Span, part: string, ownWords: Word[] | undefined) => {
    const ownEvents = events?.filter((event) => (own === left) === middle(event) < cut.time)
    return {
      ...withSpan(shared, own),
      ...(text !== undefined && { text: part }),
      ...(ownWords && { words: ownWords.map((word) => within(word, own)) }),
      ...(ownEvents &&
        ownEvents.length > 0 && { events: ownEvents.map((event) => within(event, own)) }),
      ...(origin && { origin }),
    }
  }
  const first: Annotation = {
    ...half(left, leftText, words?.slice(0, cut.words)),
    ...(comments && { comments }),
    ...(review && { review }),
  }
  const { createdAt, updatedAt, ...second } = half(right, rightText, words?.slice(cut.words))
  const moved = children
    .filter((child) => child.parent === segment.id && middleOf(child) >= cut.time)
    .map((child) => ({ ...child, parent: newId }))
  return {
    ok: true,
    edit: { add: [{ ...second, id: newId }], update: [first, ...moved], remove: [], focus: newId },
  }
}

/** The time of a cut, how many words lie before it, and its place in the text. */
interface Cut {
  time: number
  words: number
  caret: number
}

function cutAtTime({ text = '', words = [] }: Annotation, at: number, span: Span): Cut {
  const time = toTime(at)
  const before = words.filter((word) => middle(word) < time).length
  const known = words.length > 0 ? caretOfWord(text, words, before) : undefined
  const share = (time - span.start) / (span.end - span.start)
  return { time, words: before, caret: known ?? caretNear(text, share) }
}

function cutAtCaret({ text = '', words = [] }: Annotation, at: number, span: Span): Cut {
  const caret = clamp(Math.trunc(at), 0, text.length)
  const before = words.length > 0 ? wordsBefore(text, words, caret) : undefined
  const last = before === undefined ? undefined : words[before - 1]
  const next = before === undefined ? undefined : words[before]
  // Between two words the cut lies in the pause; without words it is shared out by length.
  const share = text.length > 0 ? caret / text.length : 0
  const shared = span.start + (span.end - span.start) * share
  const time = last && next ? (last.end + next.start) / 2 : shared
  const count = before ?? words.filter((word) => middle(word) < time).length
  return { time: toTime(time), words: count, caret }
}

/** What has no time of its own stays with the first half. */
function middleOf(child: Annotation): number {
  const span = spanOf(child)
  if (span) return middle(span)
  return child.geometry?.type === 'instant'
    ? (child.geometry as InstantGeometry).time
    : Number.NEGATIVE_INFINITY
}

function middle({ start, end }: Span): number {
  return (start + end) / 2
}

function within<T extends Span>(item: T, span: Span): T {
  return {
    ...item,
    start: clamp(item.start, span.start, span.end),
    end: clamp(item.end, span.start, span.end),
  }
}
