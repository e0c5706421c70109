import type { Word } from '@tagwright/schema'
import { isRecord } from '../convert/numbers.js'
import { readDecimal } from '../time/decimal.js'
import { awsExtension } from './losses.js'

/** A word with the ids of its items: its own and those of the punctuation behind it. */
export interface AwsWord {
  word: Word & { extensions?: Record<string, unknown> }
  ids: (number | string)[]
  speaker: string | undefined
}

/** A time in seconds, which the service writes as text. */
export function readTime(value: unknown): number | undefined {
  return typeof value === 'string'
    ? readDecimal(value)
    : typeof value === 'number' && Number.isFinite(value)
      ? value
      : undefined
}

/** Reads items into words; punctuation joins the word before it. `bad` takes the index of what cannot be read. */
export function readItems(items: unknown, bad: (index: number) => void): AwsWord[] {
  const words: AwsWord[] = []
  for (const [i, item] of (Array.isArray(items) ? items : []).entries()) {
    const [best, ...more] =
      isRecord(item) && Array.isArray(item.alternatives) ? item.alternatives : []
    if (!isRecord(item) || !isRecord(best) || typeof best.content !== 'string') {
      bad(i)
      continue
    }
    const id = item.id as number | string | undefined
    const last = words.at(-1)
    if (item.type === 'punctuation') {
      if (!last) continue
      last.word.text += best.content
      if (id !== undefined) last.ids.push(id)
      continue
    }
    const start = readTime(item.start_time)
    const end = readTime(item.end_time)
    if (start === undefined || end === undefined) {
      bad(i)
      continue
    }
    const word: AwsWord['word'] = { text: best.content, start, end }
    const score = readTime(best.confidence)
    if (score !== undefined && score >= 0 && score <= 1) word.confidence = score
    if (more.length > 0) word.extensions = { [awsExtension]: { alternatives: more } }
    const speaker = typeof item.speaker_label === 'string' ? item.speaker_label : undefined
    words.push({ word, ids: id === undefined ? [] : [id], speaker })
  }
  return words
}
