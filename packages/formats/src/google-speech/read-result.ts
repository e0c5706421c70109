import type { Word } from '@tagwright/schema'
import { isNumber, isRecord } from '../convert/numbers.js'
import { others } from '../time/json-segments.js'
import { readDuration } from './duration.js'
import { googleExtension } from './losses.js'

/** A word with the name of who said it. */
export interface GoogleWord {
  word: Word & { extensions?: Record<string, unknown> }
  speaker: string | undefined
}

/** One result, that is a stretch of sound with its hypotheses, the likeliest first. */
export interface GoogleResult {
  raw: Record<string, unknown>
  best: Record<string, unknown>
  /** The other hypotheses, as the file has them. */
  more: unknown[]
  words: GoogleWord[]
  channel: number | undefined
}

/** Takes a member by either spelling: `resultEndTime`, `result_end_time`. */
export const take = (raw: Record<string, unknown>, ...names: string[]): unknown => {
  for (const name of names) {
    const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    const value = raw[name] ?? raw[snake]
    if (value !== undefined && value !== null) return value
  }
  return undefined
}

/** Reads a result; undefined when it has no hypotheses. */
export function readResult(raw: unknown): GoogleResult | undefined {
  if (!isRecord(raw) || !Array.isArray(raw.alternatives)) return undefined
  const [best, ...more] = raw.alternatives
  if (!isRecord(best)) return undefined
  const tag = take(raw, 'channelTag')
  return {
    raw,
    best,
    more,
    words: Array.isArray(best.words) ? best.words.flatMap(readWord) : [],
    channel: isNumber(tag) && Number.isInteger(tag) && tag > 0 ? tag - 1 : undefined,
  }
}

const known = ['word', 'confidence', 'speakerTag', 'speaker_tag', 'speakerLabel', 'speaker_label']
const times = ['startTime', 'start_time', 'startOffset', 'start_offset']
const ends = ['endTime', 'end_time', 'endOffset', 'end_offset']

function readWord(raw: unknown): GoogleWord[] {
  if (!isRecord(raw) || typeof raw.word !== 'string') return []
  // The first word of a recording that begins at 0 has no start in JSON of protocol buffers.
  const start = readDuration(take(raw, 'startTime', 'startOffset') ?? 0)
  const end = readDuration(take(raw, 'endTime', 'endOffset'))
  if (start === undefined || end === undefined) return []
  const word: GoogleWord['word'] = { text: raw.word, start, end }
  const { confidence } = raw
  if (isNumber(confidence) && confidence >= 0 && confidence <= 1) word.confidence = confidence
  const more = others(raw, [...known, ...times, ...ends])
  if (more) word.extensions = { [googleExtension]: more }
  const label = take(raw, 'speakerLabel')
  const tag = take(raw, 'speakerTag')
  const speaker =
    typeof label === 'string' && label !== ''
      ? label
      : isNumber(tag) && tag > 0
        ? String(tag)
        : undefined
  return [{ word, speaker }]
}

/**
 * With diarisation the service repeats, in its last result, all words of the recording with their
 * speakers: then that result stands for all of them, parted at changes of speaker.
 */
export function wholeBySpeaker(results: readonly GoogleResult[]): GoogleWord[] | undefined {
  const last = results.at(-1)
  if (!last || last.words.length === 0 || results.length < 2) return undefined
  if (last.words.some(({ speaker }) => speaker === undefined)) return undefined
  const before = results.slice(0, -1)
  if (before.some(({ words }) => words.some(({ speaker }) => speaker !== undefined)))
    return undefined
  const said = before.flatMap(({ words }) => words)
  const isRepeated = said.every(({ word }, i) => {
    const again = last.words[i]?.word
    return again?.text === word.text && again.start === word.start
  })
  return said.length > 0 && isRepeated ? last.words : undefined
}
