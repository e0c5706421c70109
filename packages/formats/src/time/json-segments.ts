import type { Annotation, Word } from '@tagwright/schema'
import { isNumber, isRecord } from '../convert/numbers.js'
import { addDecimals, subtractDecimals } from './decimal.js'

/** Words as JSON lists tell them: `text` or `word`, `start`, `end`, a certainty. */
export function readWordList(value: unknown): Word[] | undefined {
  if (!Array.isArray(value)) return undefined
  const words: Word[] = []
  for (const raw of value) {
    if (!isRecord(raw) || !isNumber(raw.start) || !isNumber(raw.end)) return undefined
    const text = raw.text ?? raw.word
    if (typeof text !== 'string') return undefined
    const word: Word = { text, start: raw.start, end: raw.end }
    const { confidence } = raw
    if (isNumber(confidence) && confidence >= 0 && confidence <= 1) word.confidence = confidence
    if (raw.estimated === true) word.estimated = true
    words.push(word)
  }
  return words
}

/** A length whose decimal sum with the start is the end; undefined when no double has that sum. */
export function exactLength(start: number, end: number): { length: number; isExact: boolean } {
  const length = subtractDecimals(end, start)
  return { length, isExact: addDecimals(start, length) === end }
}

/** Members of a record but some. */
export function others(
  record: Record<string, unknown>,
  known: readonly string[],
): Record<string, unknown> | undefined {
  const rest = Object.entries(record).filter(([key]) => !known.includes(key))
  return rest.length > 0 ? Object.fromEntries(rest) : undefined
}

/** A BCP 47 tag, when a value is one. */
export const languageOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value) ? value : undefined

/** The geometry of a stretch; an instant when it has no length. */
export const stretch = (start: number, end: number): NonNullable<Annotation['geometry']> =>
  end > start ? { type: 'span', start, end } : { type: 'instant', time: start }
