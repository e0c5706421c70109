import type { Word } from '@tagwright/schema'
import { isNumber, isRecord } from '../convert/numbers.js'
import { ctmExtension } from './losses.js'

/** What CTM says of a word beyond the contract. */
export interface CtmWord {
  /** A certainty that is no share, as written. */
  confidence?: string
  /** The columns after the certainty. */
  columns?: string[]
  /** All alternatives that begin at this word; it and those after it are the one that was taken. */
  alternatives?: Word[][]
  /** Which of them was taken. */
  taken?: number
}

/** A word that carries an extension; the contract keeps members that it does not know. */
export type ExtendedWord = Word & { extensions?: Record<string, unknown> }

const isWordList = (value: unknown): value is Word[] =>
  Array.isArray(value) &&
  value.every(
    (word) =>
      isRecord(word) && typeof word.text === 'string' && isNumber(word.start) && isNumber(word.end),
  )

/** What CTM said of a word. */
export function ctmOf(word: ExtendedWord): CtmWord {
  const value = word.extensions?.[ctmExtension]
  if (!isRecord(value)) return {}
  const { confidence, columns, alternatives, taken } = value
  const said: CtmWord = {}
  if (typeof confidence === 'string' && /^\S+$/.test(confidence)) said.confidence = confidence
  if (Array.isArray(columns)) said.columns = columns.filter((each) => /^\S+$/.test(String(each)))
  if (Array.isArray(alternatives) && alternatives.every(isWordList)) {
    said.alternatives = alternatives
    said.taken = typeof taken === 'number' && taken in alternatives ? taken : 0
  }
  return said
}

/** Adds to what CTM says of a word. */
export function extendWord(word: ExtendedWord, more: CtmWord): void {
  word.extensions = { [ctmExtension]: { ...ctmOf(word), ...more } }
}
