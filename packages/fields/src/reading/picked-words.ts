import type { ReadingText } from './reading-text.js'
import { blockAt, type TextRange } from './text-blocks.js'

/** What is selected of a text; the head is the end that moves. */
export interface Picked extends TextRange {
  /** The end that the next extension moves. @default 'end' */
  head?: 'start' | 'end'
}

/** How a selection is moved: by which key, in the direction of reading. */
export type PickMove =
  | 'next'
  | 'previous'
  | 'extend-next'
  | 'extend-previous'
  | 'line-next'
  | 'line-previous'
  | 'first'
  | 'last'
  | 'start-earlier'
  | 'start-later'
  | 'end-earlier'
  | 'end-later'
  | 'end-character-later'
  | 'end-character-earlier'
  | 'start-character-later'
  | 'start-character-earlier'

/** The selection after a move; null when there is nothing to select. */
export function movePicked(reading: ReadingText, picked: Picked | null, move: PickMove) {
  const { blocks, text } = reading
  if (!picked) {
    const first = move === 'last' ? reading.wordBefore(text.length) : reading.wordAfter(0)
    return first ?? null
  }
  const { start, end } = picked
  const line = blockAt(blocks, picked.head === 'start' ? start : Math.max(0, end - 1))
  switch (move) {
    case 'next':
      return reading.wordAfter(end) ?? picked
    case 'previous':
      return reading.wordBefore(start) ?? picked
    case 'first':
      return reading.wordAfter(0) ?? picked
    case 'last':
      return reading.wordBefore(text.length) ?? picked
    case 'line-next':
      return reading.wordAfter(blocks[line + 1]?.start ?? text.length) ?? picked
    case 'line-previous':
      return reading.wordAfter(blocks[Math.max(0, line - 1)]?.start ?? 0) ?? picked
    case 'extend-next':
      return picked.head === 'start' && hasSeveralWords(reading, picked)
        ? { start: reading.wordAfter(start + 1)?.start ?? start, end, head: 'start' as const }
        : { start, end: reading.wordAfter(end)?.end ?? end, head: 'end' as const }
    case 'extend-previous':
      return picked.head !== 'start' && hasSeveralWords(reading, picked)
        ? { start, end: reading.wordBefore(end - 1)?.end ?? end, head: 'end' as const }
        : { start: reading.wordBefore(start)?.start ?? start, end, head: 'start' as const }
    case 'start-earlier':
      return { start: reading.wordBefore(start)?.start ?? start, end }
    case 'start-later':
      return whole(picked, reading.wordAfter(start + 1)?.start ?? start, end)
    case 'end-later':
      return { start, end: reading.wordAfter(end)?.end ?? end }
    case 'end-earlier':
      return whole(picked, start, reading.wordBefore(end - 1)?.end ?? end)
    case 'end-character-later':
      return { start, end: reading.stepCharacter(end, 1) }
    case 'end-character-earlier':
      return whole(picked, start, reading.stepCharacter(end, -1))
    case 'start-character-earlier':
      return { start: reading.stepCharacter(start, -1), end }
    case 'start-character-later':
      return whole(picked, reading.stepCharacter(start, 1), end)
  }
}

const whole = (picked: Picked, start: number, end: number): Picked =>
  end > start ? { start, end } : picked

function hasSeveralWords(reading: ReadingText, { start, end }: Picked): boolean {
  const first = reading.wordAt(start)
  return (
    first !== undefined && first.end < end && (reading.wordAfter(first.end)?.start ?? end) < end
  )
}
