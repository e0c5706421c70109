import { codePointLength, sliceCodePoints } from './code-points.js'
import type { TextSpanGeometry } from './text-span.js'

/** Whether the span still quotes what stands in the text. */
export function textSpanMatches(span: TextSpanGeometry, text: string): boolean {
  return sliceCodePoints(text, span.start, span.end) === span.quote
}

/** A span cut to a text's length, with the quote taken anew. */
export function clampTextSpan(span: TextSpanGeometry, text: string): TextSpanGeometry {
  const length = codePointLength(text)
  const start = Math.min(Math.max(0, span.start), length)
  const end = Math.min(Math.max(start, span.end), length)
  return { ...span, start, end, quote: sliceCodePoints(text, start, end) }
}
