import type { Annotation, AnnotationDocument } from '@tagwright/schema'
import { isNumber } from '../convert/numbers.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import { readJsonFile } from '../json/read-json-file.js'
import type { SourceFile } from '../source/source-file.js'
import { languageOf, others, stretch } from '../time/json-segments.js'
import {
  issueEvent,
  keepSpeechInfo,
  parseRecordings,
  type SpeechReading,
  withoutEnding,
} from '../time/parse-recordings.js'
import { recordingName } from '../time/recordings.js'
import { readDuration } from './duration.js'
import { type FoundResults, findResults } from './find-results.js'
import { googleExtension } from './losses.js'
import {
  type GoogleResult,
  type GoogleWord,
  readResult,
  take,
  wholeBySpeaker,
} from './read-result.js'

/** Reads the JSON of Speech-to-Text, a document for each recording. */
export function parseGoogleSpeech(
  files: readonly SourceFile[],
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  return parseRecordings(files, environment, readFile)
}

async function* readFile(file: SourceFile, reading: SpeechReading): AsyncGenerator<ParseEvent> {
  const read = await readJsonFile(file, 'JSON of Speech-to-Text')
  if ('issue' in read) {
    yield read.issue
    return
  }
  const found = findResults(read.value)
  if (found.length === 0) {
    const data = { format: 'JSON of Speech-to-Text', reason: 'it has no list of results' }
    yield issueEvent('TW-FORMATS-001', data, { file: file.name })
  }
  for (const one of found) yield* readRecording(one, file, reading)
}

async function* readRecording(
  { uri, results, beside }: FoundResults,
  file: SourceFile,
  reading: SpeechReading,
): AsyncGenerator<ParseEvent> {
  const name = uri === undefined ? withoutEnding(file.name) : recordingName(uri)
  const document = reading.document(name || withoutEnding(file.name))
  if (uri !== undefined) document.media[0]!.src = uri
  const good: GoogleResult[] = []
  for (const [i, raw] of results.entries()) {
    const result = readResult(raw)
    if (result) good.push(result)
    else {
      const data = { what: `results[${i}]`, expected: 'a result with alternatives' }
      yield issueEvent('TW-FORMATS-011', data, { file: file.name })
    }
  }
  const whole = wholeBySpeaker(good)
  if (whole) addTurns(document, whole, reading)
  else yield* addResults(document, good, file, reading)
  const languages = new Set(good.map(({ raw }) => take(raw, 'languageCode')))
  const [only] = languages
  const language = languages.size === 1 ? languageOf(only) : undefined
  if (language !== undefined) document.media[0]!.language = language
  if (Object.keys(beside).length > 0) document.extensions = { [googleExtension]: beside }
  const speakers = reading.speakers.renamed()
  keepSpeechInfo(document, speakers ? { speakers } : {})
  yield { kind: 'document', document }
}

const known = [
  ...['alternatives', 'channelTag', 'channel_tag', 'languageCode', 'language_code'],
  ...['resultStartTime', 'result_start_time'],
]

function* addResults(
  document: AnnotationDocument,
  results: readonly GoogleResult[],
  file: SourceFile,
  reading: SpeechReading,
): Generator<ParseEvent> {
  const reached = new Map<number | undefined, number>()
  for (const [i, { raw, best, more, words, channel }] of results.entries()) {
    const stated = readDuration(take(raw, 'resultEndTime', 'resultEndOffset'))
    const own = readDuration(take(raw, 'resultStartTime'))
    const start = own ?? words[0]?.word.start ?? reached.get(channel) ?? 0
    const spoken = words.reduce((last, { word }) => Math.max(last, word.end), 0)
    const end = (own !== undefined || words.length === 0 ? stated : spoken) ?? spoken
    reached.set(channel, stated ?? end)
    if (end < start) {
      yield issueEvent('TW-FORMATS-012', { what: `results[${i}]`, start, end }, { file: file.name })
      continue
    }
    const geometry = stretch(start, end)
    const { transcript, confidence } = best
    const annotation: Annotation = {
      id: `segment-${document.annotations.length}`,
      media: 'audio',
      geometry:
        channel !== undefined && geometry.type === 'span' ? { ...geometry, channel } : geometry,
      text: typeof transcript === 'string' ? transcript.trim() : '',
      // What the service leaves out is 0: it gives a certainty only to some hypotheses.
      origin: { kind: 'import', source: 'google-speech', ...score(confidence) },
    }
    const language = languageOf(take(raw, 'languageCode'))
    if (language !== undefined) annotation.language = language
    if (Array.isArray(best.words) && words.length < best.words.length) {
      const what = `results[${i}].alternatives[0].words`
      const data = { what, expected: 'words with the times of their edges' }
      yield issueEvent('TW-FORMATS-011', data, { file: file.name })
    }
    if (words.length > 0) annotation.words = words.map(({ word }) => word)
    const speakers = new Set(words.map(({ speaker }) => speaker))
    const [speaker] = speakers
    if (speakers.size === 1 && speaker !== undefined)
      annotation.speaker = reading.speakers.idOf(speaker)
    const drop = own === undefined && words.length > 0 ? [] : ends
    const rest = others(raw, [...known, ...drop])
    const said = others(best, ['transcript', 'confidence', 'words'])
    const kept = {
      ...(rest ? { result: rest } : {}),
      ...(said ? { alternative: said } : {}),
      ...(more.length > 0 ? { alternatives: more } : {}),
    }
    if (Object.keys(kept).length > 0) annotation.extensions = { [googleExtension]: kept }
    document.annotations.push(annotation)
  }
}

const ends = ['resultEndTime', 'result_end_time', 'resultEndOffset', 'result_end_offset']

const score = (value: unknown) =>
  isNumber(value) && value > 0 && value <= 1 ? { score: value } : {}

function addTurns(
  document: AnnotationDocument,
  words: readonly GoogleWord[],
  reading: SpeechReading,
): void {
  let own: GoogleWord[] = []
  for (const [i, word] of words.entries()) {
    own.push(word)
    if (words[i + 1]?.speaker === word.speaker && i + 1 < words.length) continue
    const end = own.reduce((last, each) => Math.max(last, each.word.end), 0)
    document.annotations.push({
      id: `segment-${document.annotations.length}`,
      media: 'audio',
      geometry: stretch(Math.min(own[0]!.word.start, end), end),
      text: own.map((each) => each.word.text).join(' '),
      speaker: reading.speakers.idOf(word.speaker!),
      words: own.map((each) => each.word),
      origin: { kind: 'import', source: 'google-speech' },
    })
    own = []
  }
}
