import type { Annotation, SpanGeometry, Word } from '@tagwright/schema'
import { isNumber, isRecord } from '../convert/numbers.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import { readJsonFile } from '../json/read-json-file.js'
import type { SourceFile } from '../source/source-file.js'
import { keepChannels } from '../time/channels.js'
import { freeId } from '../time/free-id.js'
import { languageOf, others, stretch } from '../time/json-segments.js'
import {
  issueEvent,
  keepSpeechInfo,
  parseRecordings,
  type SpeechReading,
  withoutEnding,
} from '../time/parse-recordings.js'
import { deepgramExtension } from './losses.js'
import { readUtterances } from './read-utterances.js'

/** Reads the JSON of Deepgram, a document each. */
export function parseDeepgram(
  files: readonly SourceFile[],
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  return parseRecordings(files, environment, readFile)
}

async function* readFile(file: SourceFile, reading: SpeechReading): AsyncGenerator<ParseEvent> {
  const read = await readJsonFile(file, "Deepgram's JSON")
  if ('issue' in read) {
    yield read.issue
    return
  }
  const root = read.value
  if (!isRecord(root) || !isRecord(root.results)) {
    const data = { format: "Deepgram's JSON", reason: 'it has no results' }
    yield issueEvent('TW-FORMATS-001', data, { file: file.name })
    return
  }
  const { results } = root
  const metadata = isRecord(root.metadata) ? root.metadata : {}
  const duration =
    isNumber(metadata.duration) && metadata.duration > 0 ? metadata.duration : undefined
  const document = reading.document(withoutEnding(file.name))
  const medium = document.media[0]!
  if (duration !== undefined) medium.duration = duration
  const idOf = freeId()
  const channels: [SpanGeometry, number][] = []
  for (const { path, raw, words, channel } of readUtterances(results, duration)) {
    const { start, end, speaker, confidence } = raw
    if (!isNumber(start) || !isNumber(end)) {
      const data = { what: path, expected: 'an utterance with a start and an end in seconds' }
      yield issueEvent('TW-FORMATS-011', data, { file: file.name })
      continue
    }
    if (end < start) {
      yield issueEvent('TW-FORMATS-012', { what: path, start, end }, { file: file.name })
      continue
    }
    const geometry = stretch(start, end)
    if (geometry.type === 'span') channels.push([geometry as SpanGeometry, channel])
    const annotation: Annotation = {
      id: idOf(raw.id, document.annotations.length),
      media: 'audio',
      geometry,
      text: typeof raw.transcript === 'string' ? raw.transcript : '',
      origin: { kind: 'import', source: 'deepgram', ...score(confidence) },
    }
    const said = words.map(readWord).filter((word) => word !== undefined)
    if (said.length < words.length) {
      const data = { what: `${path}.words`, expected: 'words with a start and an end in seconds' }
      yield issueEvent('TW-FORMATS-011', data, { file: file.name })
    }
    if (said.length > 0) annotation.words = said
    if (typeof speaker === 'number' || typeof speaker === 'string')
      annotation.speaker = reading.speakers.idOf(String(speaker))
    const kept = others(raw, known)
    if (kept) annotation.extensions = { [deepgramExtension]: kept }
    document.annotations.push(annotation)
  }
  keepChannels(channels)
  const [first] = (Array.isArray(results.channels) ? results.channels : []).filter(isRecord)
  const language = languageOf(first?.detected_language)
  if (language !== undefined) medium.language = language
  const kept = keptOf(root, metadata, results)
  if (Object.keys(kept).length > 0) document.extensions = { [deepgramExtension]: kept }
  const speakers = reading.speakers.renamed()
  keepSpeechInfo(document, speakers ? { speakers } : {})
  yield { kind: 'document', document }
}

const known = ['start', 'end', 'speaker', 'confidence', 'transcript', 'words', 'channel', 'id']

const score = (value: unknown) =>
  isNumber(value) && value >= 0 && value <= 1 ? { score: value } : {}

function readWord(raw: unknown): (Word & { extensions?: Record<string, unknown> }) | undefined {
  if (!isRecord(raw) || !isNumber(raw.start) || !isNumber(raw.end)) return undefined
  const text = raw.punctuated_word ?? raw.word
  if (typeof text !== 'string') return undefined
  const word: ReturnType<typeof readWord> = { text, start: raw.start, end: raw.end }
  const { score: confidence } = score(raw.confidence)
  if (confidence !== undefined) word.confidence = confidence
  const more: Record<string, unknown> = {
    ...others(raw, ['word', 'punctuated_word', 'start', 'end', 'confidence', 'speaker']),
  }
  if (typeof raw.word === 'string' && raw.word !== text) more.word = raw.word
  if (Object.keys(more).length > 0) word.extensions = { [deepgramExtension]: more }
  return word
}

/** What has no place in the contract: other hypotheses of channels, summaries, facts of the request. */
function keptOf(
  root: Record<string, unknown>,
  metadata: Record<string, unknown>,
  results: Record<string, unknown>,
): Record<string, unknown> {
  const list = Array.isArray(results.channels) ? results.channels.filter(isRecord) : []
  const channels = list.map((channel) => ({
    ...others(channel, ['alternatives', 'detected_language']),
    ...(Array.isArray(channel.alternatives) && channel.alternatives.length > 1
      ? { alternatives: channel.alternatives.slice(1) }
      : {}),
  }))
  const facts = others(metadata, ['duration'])
  const more = others(results, ['channels', 'utterances'])
  return {
    ...others(root, ['metadata', 'results']),
    ...(facts ? { metadata: facts } : {}),
    ...(more ? { results: more } : {}),
    ...(channels.some((one) => Object.keys(one).length > 0) ? { channels } : {}),
  }
}
