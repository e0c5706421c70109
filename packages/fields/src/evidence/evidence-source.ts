import type { MediaClock } from '@tagwright/media'
import {
  type TaskMedium,
  type TextSpanGeometry,
  toCodePointIndex,
  toUtf16Index,
} from '@tagwright/schema'
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
export function quoteOf(text: string, media: string, { start, end }: TextRange): TextSpanGeometry {
  const from = toCodePointIndex(text, start)
  return {
    type: 'text-span',
    media,
    start: from,
    end: from + toCodePointIndex(text.slice(start, end), end - start),
    quote: text.slice(start, end),
  }
}

/** A text span as UTF-16 units of the text, for the reader. */
export function rangeOfQuote(text: string, span: TextSpanGeometry): TextRange {
  const start = toUtf16Index(text, span.start)
  return { start, end: start + toUtf16Index(text.slice(start), Math.max(0, span.end - span.start)) }
}
