import type { Word } from '@tagwright/schema'
import { isNumber, isRecord } from '../convert/numbers.js'
import { whisperExtension } from './losses.js'

/** A word that carries an extension; the contract keeps members that it does not know. */
export type WhisperWord = Word & { extensions?: Record<string, unknown> }

const share = (value: unknown) => (isNumber(value) && value >= 0 && value <= 1 ? value : undefined)

/**
 * Reads the words of a segment. Words that the aligner gave no times (numbers, symbols) lie evenly
 * between their neighbours and say that they are estimated.
 */
export function readWords(list: unknown, start: number, end: number): WhisperWord[] {
  if (!Array.isArray(list)) return []
  const raws = list.filter(
    (raw): raw is Record<string, unknown> =>
      isRecord(raw) && typeof (raw.word ?? raw.text) === 'string',
  )
  const words: WhisperWord[] = []
  for (let i = 0; i < raws.length; i++) {
    const raw = raws[i]!
    const word: WhisperWord = { text: String(raw.word ?? raw.text).trim(), start, end }
    if (isNumber(raw.start) && isNumber(raw.end)) {
      word.start = raw.start
      word.end = raw.end
    } else {
      let next = i
      while (next < raws.length && !isNumber(raws[next]!.start)) next++
      const from = words.at(-1)?.end ?? start
      const to = next < raws.length ? (raws[next]!.start as number) : end
      const step = Math.max(0, to - from) / (next - i || 1)
      word.start = from
      word.end = Math.round((from + step) * 1e6) / 1e6
      word.estimated = true
    }
    const confidence = share(raw.probability) ?? share(raw.score) ?? share(raw.confidence)
    if (confidence !== undefined) word.confidence = confidence
    const {
      word: _w,
      text: _t,
      start: _s,
      end: _e,
      probability: _p,
      score: _c,
      confidence: _f,
      ...more
    } = raw
    if (Object.keys(more).length > 0) word.extensions = { [whisperExtension]: more }
    words.push(word)
  }
  return words
}
