import { isNumber, isRecord } from '../convert/numbers.js'

/** A stretch of speech as the service tells it, or as its words give it. */
export interface DeepgramUtterance {
  /** How messages name it. */
  path: string
  raw: Record<string, unknown>
  words: unknown[]
  channel: number
}

/** The pause, in seconds, that parts utterances where the service states none (its own default). */
const pause = 0.8

/** Utterances as stated; else paragraphs; else the words of each channel, parted at speakers, sentences and pauses. */
export function readUtterances(
  results: Record<string, unknown>,
  duration: number | undefined,
): DeepgramUtterance[] {
  if (Array.isArray(results.utterances) && results.utterances.length > 0) {
    return results.utterances.map((raw, i) => ({
      path: `results.utterances[${i}]`,
      raw: isRecord(raw) ? raw : {},
      words: isRecord(raw) && Array.isArray(raw.words) ? raw.words : [],
      channel: isRecord(raw) && isNumber(raw.channel) ? raw.channel : 0,
    }))
  }
  const channels = Array.isArray(results.channels) ? results.channels : []
  return channels.flatMap((channel, index) => {
    const [best] =
      isRecord(channel) && Array.isArray(channel.alternatives) ? channel.alternatives : []
    if (!isRecord(best)) return []
    const path = `results.channels[${index}].alternatives[0]`
    const words = Array.isArray(best.words) ? best.words : []
    if (words.length === 0) {
      if (typeof best.transcript !== 'string' || best.transcript === '') return []
      const raw = { transcript: best.transcript, start: 0, end: duration ?? 0 }
      return [{ path, raw, words, channel: index }]
    }
    const paragraphs = isRecord(best.paragraphs) ? best.paragraphs.paragraphs : undefined
    const parts = Array.isArray(paragraphs) ? byParagraph(paragraphs, words) : byPause(words)
    return parts.map((part) => ({ path, channel: index, ...part }))
  })
}

type Part = Pick<DeepgramUtterance, 'raw' | 'words'>

function byParagraph(paragraphs: unknown[], words: unknown[]): Part[] {
  let next = 0
  return paragraphs.filter(isRecord).map((paragraph) => {
    const sentences = Array.isArray(paragraph.sentences) ? paragraph.sentences : []
    const texts = sentences.map((one) => (isRecord(one) ? String(one.text ?? '') : ''))
    const count = isNumber(paragraph.num_words) ? Math.max(0, Math.floor(paragraph.num_words)) : 0
    const own = words.slice(next, next + count)
    next += own.length
    const { start, end, speaker } = paragraph
    const raw = { start, end, ...(speaker === undefined ? {} : { speaker }) }
    return { raw: { ...raw, transcript: texts.join(' ') }, words: own }
  })
}

function byPause(words: unknown[]): Part[] {
  const parts: Part[] = []
  let own: Record<string, unknown>[] = []
  const known = words.filter(isRecord)
  for (const [i, word] of known.entries()) {
    own.push(word)
    const next = known[i + 1]
    const said = String(word.punctuated_word ?? word.word ?? '')
    const gap = next && isNumber(next.start) && isNumber(word.end) ? next.start - word.end : 0
    if (next && next.speaker === word.speaker && gap < pause && !/[.?!。？！]$/.test(said)) continue
    const ends = own.map(({ end }) => end).filter(isNumber)
    const raw: Record<string, unknown> = {
      start: own[0]!.start,
      end: ends.length > 0 ? ends.reduce((a, b) => Math.max(a, b)) : undefined,
      transcript: own.map((one) => String(one.punctuated_word ?? one.word ?? '')).join(' '),
    }
    if (word.speaker !== undefined) raw.speaker = word.speaker
    parts.push({ raw, words: own })
    own = []
  }
  return parts
}
