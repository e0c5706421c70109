import { isRecord } from '../convert/numbers.js'
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
import { type CueText, readCueText, writeCueText } from './cue-text.js'
import { webvttExtension, webvttSpeech } from './losses.js'

/** Writes a WebVTT file for each recording. */
export function serializeWebvtt(
  corpus: Corpus,
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  return serializeRecordings(corpus, webvttSpeech, '.vtt', environment, writeFile)
}

function* writeFile(recording: WritableRecording): Generator<string> {
  const kept = recording.isFirst ? extensionOf(recording.document, webvttExtension) : {}
  const header = typeof kept.header === 'string' ? safeLines(kept.header) : ''
  yield header === '' ? 'WEBVTT\n' : `WEBVTT${/^\n/.test(header) ? '' : ' '}${header}\n`
  const blocks = (Array.isArray(kept.blocks) ? kept.blocks : []).filter(isRecord)
  let next = 0
  const blocksBefore = function* (index: number): Generator<string> {
    for (; next < blocks.length; next++) {
      const { kind, text, before } = blocks[next]!
      if (typeof before === 'number' && before > index) return
      if (typeof text !== 'string' || text === '') continue
      const head = kind === 'style' ? 'STYLE\n' : kind === 'region' ? 'REGION\n' : ''
      yield `\n${head}${safeLines(text)}\n`
    }
  }
  for (const [index, segment] of recording.segments.entries()) {
    yield* blocksBefore(index)
    yield `\n${writeCue(segment, recording)}\n`
  }
  yield* blocksBefore(Number.POSITIVE_INFINITY)
}

/** Text that stays in its block: no empty line, no arrow. */
const safeLines = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .replace(/\n$/, '')
    .replaceAll('-->', '->')

function writeCue(segment: Segment, recording: WritableRecording): string {
  const { annotation, isInstant } = segment
  const lose = (key: string) => recording.lose(key, annotation)
  const start = Math.max(0, segment.start)
  const end = Math.max(start, segment.end)
  if (segment.start < 0) lose('negative')
  const edges = isInstant
    ? { start: toMilliseconds(start), end: toMilliseconds(start) }
    : millisecondEdges(start, end)
  if (isFinerThanMilliseconds(start) || isFinerThanMilliseconds(end)) lose('precision')
  else if (!isInstant && toMilliseconds(end) <= toMilliseconds(start)) lose('precision')
  const kept = extensionOf(annotation, webvttExtension)
  if (isInstant && annotation.origin?.source !== 'webvtt') lose('instants')
  const id = cueId(annotation.id, kept.id, annotation.origin?.source === 'webvtt', lose)
  const settings =
    typeof kept.settings === 'string' ? ` ${kept.settings.replace(/\s+|-->/g, ' ')}` : ''
  const times = `${formatTimecode(edges.start, '.')} --> ${formatTimecode(edges.end, '.')}${settings}`
  const payload = payloadOf(segment, recording, kept.payload)
  return `${id}${times}${payload === '' ? '' : `\n${payload}`}`
}

function cueId(id: string, stated: unknown, own: boolean, lose: (key: string) => void): string {
  if (typeof stated === 'string' && stated !== '' && !/-->|[\r\n]/.test(stated))
    return `${stated}\n`
  if (/^cue-\d+$/.test(id) || id.includes('-->')) {
    if (!own) lose('ids')
    return ''
  }
  return `${id}\n`
}

function payloadOf(
  { annotation, start, end }: Segment,
  recording: WritableRecording,
  stated: unknown,
): string {
  const lose = (key: string) => recording.lose(key, annotation)
  const voice = annotation.speaker && recording.speakerName(annotation.speaker)
  const written = recording.textOf(annotation)
  const text = written
    .replace(/\r\n?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .replace(/^\n|\n$/g, '')
  if (text !== written) lose('lines')
  const said: CueText = { text }
  if (voice !== undefined) {
    said.voice = voice.replace(/\s+/g, ' ').trim()
    if (said.voice !== voice || voice === '') lose('speakers')
    if (said.voice === '') delete said.voice
  }
  if (typeof stated === 'string' && !/-->|\r|\n\n|^\n|\n$/.test(stated)) {
    const old = readCueText(stated, start, end)
    const sameWords = JSON.stringify(old.words ?? []) === JSON.stringify(annotation.words ?? [])
    if (old.text === text && old.voice === said.voice && sameWords) return stated
  }
  if (annotation.words && annotation.words.length > 0) said.words = annotation.words
  const payload = writeCueText(said, start)
  if (said.words) {
    const back = readCueText(payload, start, end).words
    if (JSON.stringify(back) !== JSON.stringify(said.words)) lose('words')
  }
  return payload
}
