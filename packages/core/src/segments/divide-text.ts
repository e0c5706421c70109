import type { Word } from '@tagwright/schema'
import { type Span, toTime } from './segment-span.js'

/** A text in two halves, without the white space between them. */
export function divideText(text: string, caret: number): [string, string] {
  return [text.slice(0, caret).trimEnd(), text.slice(caret).trimStart()]
}

/** The gap between words nearest to a share of the text, in UTF-16 units. */
export function caretNear(text: string, share: number): number {
  const wanted = text.length * share
  let best = share < 0.5 ? 0 : text.length
  for (const gap of text.matchAll(/\s+/g)) {
    if (Math.abs(gap.index - wanted) < Math.abs(best - wanted)) best = gap.index
  }
  return best
}

/** Where in the text the word with an index begins, or undefined when the words are not those of the text. */
export function caretOfWord(
  text: string,
  words: readonly Word[],
  index: number,
): number | undefined {
  let at = 0
  for (let each = 0; each < words.length; each++) {
    const found = text.indexOf(words[each]!.text.trim(), at)
    if (found < 0) return undefined
    if (each === index) return found
    at = found + words[each]!.text.trim().length
  }
  return index === words.length ? text.length : undefined
}

/** How many of the words begin before a caret in the text. */
export function wordsBefore(
  text: string,
  words: readonly Word[],
  caret: number,
): number | undefined {
  for (let index = 0; index < words.length; index++) {
    const start = caretOfWord(text, words, index)
    if (start === undefined) return undefined
    if (start >= caret) return index
  }
  return words.length
}

/** Words of a text spread over a span by their length, marked as estimated. */
export function estimateWords(text: string, { start, end }: Span): Word[] {
  const parts = text.split(/\s+/).filter((part) => part !== '')
  const total = parts.reduce((sum, part) => sum + part.length, 0)
  let done = 0
  return parts.map((part) => {
    const from = start + ((end - start) * done) / total
    done += part.length
    const to = start + ((end - start) * done) / total
    return { text: part, start: toTime(from), end: toTime(to), estimated: true }
  })
}
