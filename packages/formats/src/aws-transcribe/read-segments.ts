import { isRecord } from '../convert/numbers.js'
import { type AwsWord, readTime } from './read-items.js'

/** A stretch of speech with its words. */
export interface AwsSegment {
  start: number
  end: number
  speaker: string | undefined
  text: string | undefined
  words: AwsWord[]
}

/** Segments as the service states them, by turn of speakers, or, without both, by sentence. */
export function readSegments(results: Record<string, unknown>, words: AwsWord[]): AwsSegment[] {
  const stated = Array.isArray(results.audio_segments) ? results.audio_segments : undefined
  const labels = isRecord(results.speaker_labels) ? results.speaker_labels.segments : undefined
  const list = (stated ?? (Array.isArray(labels) ? labels : [])).filter(isRecord)
  const segments: AwsSegment[] = []
  const byId = new Map(words.flatMap((word) => word.ids.slice(0, 1).map((id) => [id, word])))
  let next = 0
  for (const raw of list) {
    const start = readTime(raw.start_time)
    const end = readTime(raw.end_time)
    if (start === undefined || end === undefined || end < start) continue
    const speaker = typeof raw.speaker_label === 'string' ? raw.speaker_label : undefined
    const text = typeof raw.transcript === 'string' ? raw.transcript : undefined
    const own: AwsWord[] = []
    if (stated && Array.isArray(raw.items)) {
      for (const id of raw.items) {
        const word = byId.get(id as number)
        if (word) own.push(word)
      }
    } else {
      while (next < words.length && words[next]!.word.start < end) own.push(words[next++]!)
    }
    segments.push({ start, end, speaker, text, words: own })
  }
  return list.length > 0 ? segments : sentences(words)
}

function sentences(words: readonly AwsWord[]): AwsSegment[] {
  const segments: AwsSegment[] = []
  let own: AwsWord[] = []
  for (const [i, word] of words.entries()) {
    own.push(word)
    const isEnd = /[.?!。？！]$/.test(word.word.text) || words[i + 1]?.speaker !== word.speaker
    if (!isEnd) continue
    const end = Math.max(...own.map((each) => each.word.end))
    segments.push({
      start: own[0]!.word.start,
      end,
      speaker: word.speaker,
      text: undefined,
      words: own,
    })
    own = []
  }
  return segments
}
