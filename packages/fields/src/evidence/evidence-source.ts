import type { MediaClock } from '@tagwright/media'
import type { TaskMedium, TextSpanGeometry } from '@tagwright/schema'
import type { Picked } from '../reading/picked-words.js'
import type { ReadingText } from '../reading/reading-text.js'
import type { TextRange } from '../reading/text-blocks.js'

/** What evidence is taken from, as it stands now. */
export type EvidenceSource =
  | { kind: 'time'; medium: TaskMedium; clock: MediaClock | null }
  | {
      kind: 'text'
      medium: TaskMedium
      reading: ReadingText
      picked: Picked | null
      setPicked(picked: Picked | null): void
    }
  | { kind: 'none' }

/** A stretch of a text in UTF-16 units as a geometry in code points, with its quote. */
export function quoteOf(
  { text, offsets }: Pick<ReadingText, 'text' | 'offsets'>,
  media: string,
  { start, end }: TextRange,
): TextSpanGeometry {
  return {
    type: 'text-span',
    media,
    start: offsets.toCodePoint(start),
    end: offsets.toCodePoint(end),
    quote: text.slice(start, end),
  }
}

/** A text span as UTF-16 units of the text, for the reader. */
export function rangeOfQuote(
  { offsets }: Pick<ReadingText, 'offsets'>,
  { start, end }: Pick<TextSpanGeometry, 'start' | 'end'>,
): TextRange {
  return { start: offsets.toUnit(start), end: offsets.toUnit(end) }
}
