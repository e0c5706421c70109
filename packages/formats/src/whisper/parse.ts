import type { Annotation } from '@tagwright/schema'
import { isNumber, isRecord } from '../convert/numbers.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import { readJsonFile } from '../json/read-json-file.js'
import type { SourceFile } from '../source/source-file.js'
import {
  issueEvent,
  keepSpeechInfo,
  parseRecordings,
  type SpeechReading,
  withoutEnding,
} from '../time/parse-recordings.js'
import { whisperExtension } from './losses.js'
import { readWords } from './read-words.js'

/** Reads the JSON of Whisper and of tools that write alike: WhisperX, faster-whisper, whisper.cpp. */
export function parseWhisperAs(source: 'whisper' | 'whisperx') {
  return (
    files: readonly SourceFile[],
    _options: undefined,
    environment: FormatEnvironment,
  ): AsyncGenerator<ParseEvent> =>
    parseRecordings(files, environment, (file, reading) => readFile(file, reading, source))
}

async function* readFile(
  file: SourceFile,
  reading: SpeechReading,
  source: string,
): AsyncGenerator<ParseEvent> {
  const read = await readJsonFile(file, "Whisper's JSON")
  if ('issue' in read) {
    yield read.issue
    return
  }
  const root = Array.isArray(read.value) ? { segments: read.value } : read.value
  const list = isRecord(root) ? (root.segments ?? root.transcription) : undefined
  if (!isRecord(root) || !Array.isArray(list)) {
    const data = { format: "Whisper's JSON", reason: 'it has no list of segments' }
    yield issueEvent('TW-FORMATS-001', data, { file: file.name })
    return
  }
  const document = reading.document(withoutEnding(file.name))
  const said = isRecord(root.result) ? root.result.language : root.language
  const language = typeof said === 'string' && /^[a-z]{2,3}$/.test(said) ? said : undefined
  for (const [i, raw] of list.entries()) {
    const annotation = readSegment(raw, i, reading, source)
    const path = `segments[${i}]`
    if ('problem' in annotation) {
      yield issueEvent(annotation.problem, { ...annotation.data, what: path }, { file: file.name })
      continue
    }
    document.annotations.push(annotation)
  }
  if (language !== undefined) document.media[0]!.language = language
  const {
    segments: _s,
    text: _t,
    language: _l,
    word_segments: _w,
    transcription: _c,
    ...more
  } = root
  const kept: Record<string, unknown> = { ...more }
  if (said !== undefined && language === undefined) kept.language = said
  if (Object.keys(kept).length > 0) document.extensions = { [whisperExtension]: kept }
  const speakers = reading.speakers.renamed()
  keepSpeechInfo(document, speakers ? { speakers } : {})
  yield { kind: 'document', document }
}

type Problem = {
  problem: 'TW-FORMATS-011' | 'TW-FORMATS-012'
  data: Record<string, string | number>
}

function readSegment(
  raw: unknown,
  index: number,
  reading: SpeechReading,
  source: string,
): Annotation | Problem {
  if (!isRecord(raw)) return { problem: 'TW-FORMATS-011', data: { expected: 'an object' } }
  // whisper.cpp tells times in milliseconds.
  const offsets = isRecord(raw.offsets) ? raw.offsets : {}
  const start = isNumber(offsets.from) ? offsets.from / 1000 : raw.start
  const end = isNumber(offsets.to) ? offsets.to / 1000 : raw.end
  if (!isNumber(start) || !isNumber(end))
    return { problem: 'TW-FORMATS-011', data: { expected: 'a start and an end in seconds' } }
  if (end < start) return { problem: 'TW-FORMATS-012', data: { start, end } }
  const annotation: Annotation = {
    id: `segment-${index}`,
    media: 'audio',
    geometry: end > start ? { type: 'span', start, end } : { type: 'instant', time: start },
    text: typeof raw.text === 'string' ? raw.text.trim() : '',
    origin: { kind: 'import', source },
  }
  if (typeof raw.speaker === 'string') annotation.speaker = reading.speakers.idOf(raw.speaker)
  const words = readWords(raw.words, start, end)
  if (words.length > 0) annotation.words = words
  const {
    id: _id,
    start: _s,
    end: _e,
    text: _t,
    words: _w,
    speaker: _p,
    offsets: _o,
    timestamps: _n,
    ...more
  } = raw
  if (Object.keys(more).length > 0) annotation.extensions = { [whisperExtension]: more }
  return annotation
}
