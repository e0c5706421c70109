import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import type { Segment } from '../time/segments.js'
import { serializeRecordings, type WritableRecording } from '../time/serialize-recordings.js'
import { extensionOf } from '../time/speech-extension.js'
import {
  formatTimecode,
  isFinerThanMilliseconds,
  millisecondEdges,
  toMilliseconds,
} from '../time/timecode.js'
import { srtExtension, srtSpeech } from './losses.js'

/** How SubRip is written. */
export interface SrtSerializeOptions {
  /** Writes the speaker's name as "NAME: " before the text. @default 'none' */
  speakers?: 'prefix' | 'none'
}

/** Writes a SubRip file for each recording. */
export function serializeSrt(
  corpus: Corpus,
  options: SrtSerializeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const prefixed = options?.speakers === 'prefix'
  return serializeRecordings(corpus, srtSpeech, '.srt', environment, (recording) =>
    writeFile(recording, prefixed),
  )
}

function* writeFile(recording: WritableRecording, prefixed: boolean): Generator<string> {
  let count = 0
  for (const segment of recording.segments) {
    count++
    const { annotation } = segment
    if (annotation.id !== `cue-${count}`) recording.lose('ids', annotation)
    const times = timesOf(segment, (key) => recording.lose(key, annotation))
    const { position } = extensionOf(annotation, srtExtension)
    const place = typeof position === 'string' ? ` ${position.replace(/[\r\n]+|-+>/g, ' ')}` : ''
    const text = textOf(recording, segment, prefixed)
    yield `${count === 1 ? '' : '\n'}${count}\n${times}${place}\n${text === '' ? '' : `${text}\n`}`
  }
}

function timesOf(segment: Segment, lose: (key: string) => void): string {
  const { isInstant } = segment
  const start = Math.max(0, segment.start)
  const end = Math.max(start, segment.end)
  if (segment.start < 0) lose('negative')
  const edges = isInstant
    ? { start: toMilliseconds(start), end: toMilliseconds(start) }
    : millisecondEdges(start, end)
  if (isFinerThanMilliseconds(start) || isFinerThanMilliseconds(end)) lose('precision')
  else if (!isInstant && edges.end !== toMilliseconds(end)) lose('precision')
  if (isInstant && segment.annotation.origin?.source !== 'srt') lose('instants')
  return `${formatTimecode(edges.start, ',')} --> ${formatTimecode(edges.end, ',')}`
}

function textOf(recording: WritableRecording, { annotation }: Segment, prefixed: boolean): string {
  const written = recording.textOf(annotation)
  const text = written
    .replace(/\r\n?/g, '\n')
    .replace(/-+>/g, (arrow) => (arrow.length > 2 ? '->' : arrow))
    .replace(/\n(?:[^\S\n]*\n)+/g, '\n')
    .replace(/^\n|(?:\n[^\S\n]*)+$/g, '')
  const bare = text.trim() === '' ? '' : text
  if (bare !== written) recording.lose('lines', annotation)
  if (annotation.speaker === undefined) return bare
  recording.lose('speaker', annotation)
  return prefixed ? `${recording.speakerName(annotation.speaker)}: ${bare}` : bare
}
