import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import type { SourceFile } from '../source/source-file.js'
import { readLines } from '../text/lines.js'
import { collectByRecording, splitFields } from '../time/collect-by-recording.js'
import { readDecimal } from '../time/decimal.js'
import {
  encodingIssues,
  issueEvent,
  keepSpeechInfo,
  parseRecordings,
  progressEvent,
  type SpeechReading,
} from '../time/parse-recordings.js'
import { rttmExtension } from './losses.js'
import { RttmRecording, type ScoredSpan } from './read-recording.js'

const isMap = ({ name }: SourceFile) => /\.uem$/i.test(name)

/** Reads RTTM files, a document for each recording that they name; UEM files beside them say what is scored. */
export async function* parseRttm(
  files: readonly SourceFile[],
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const scored = new Map<string, ScoredSpan[]>()
  for (const file of files.filter(isMap)) yield* readScored(file, scored)
  const rest = files.filter((file) => !isMap(file))
  yield* parseRecordings(rest, environment, (file, reading) => readFile(file, reading, scored))
  if (scored.size === 0) return
  const leftOver: SourceFile = { name: 'scored', open: () => [] }
  yield* parseRecordings([leftOver], environment, async function* (_file, reading) {
    for (const [key, spans] of scored) {
      const recording = new RttmRecording(key, reading.speakers)
      recording.scored = spans
      yield documentOf(recording, reading)
    }
  })
}

async function* readFile(
  file: SourceFile,
  reading: SpeechReading,
  scored: Map<string, ScoredSpan[]>,
): AsyncGenerator<ParseEvent> {
  let issues: ParseEvent[] = []
  const found = collectByRecording<RttmRecording>(file, {
    keyOf(line) {
      if (line.startsWith(';')) return undefined
      const first = line.indexOf(' ')
      const second = line.indexOf(' ', first + 1)
      const isPlain = first > 0 && second > first + 1 && !line.includes('\t')
      return isPlain ? line.slice(first + 1, second) : /^\s*\S+\s+(\S+)/.exec(line)?.[1]
    },
    create: (key) => new RttmRecording(key, reading.speakers),
    add(recording, line, number) {
      const issue = recording.add(line, file.name, number)
      if (issue) issues.push(issue)
    },
    other(line, number) {
      if (line.startsWith(';') || line.trim() === '') return
      const place = { file: file.name, line: number }
      issues.push(issueEvent('TW-FORMATS-017', { reason: 'it has one field only' }, place))
    },
  })
  for await (const event of found) {
    yield* issues
    issues = []
    if (event.kind === 'read') {
      if (event.first) yield* encodingIssues(event.encoding, file.name)
      yield progressEvent(file, event.bytes)
      continue
    }
    const recording = event.collector
    recording.scored = scored.get(recording.key) ?? []
    scored.delete(recording.key)
    const nothing = recording.annotations.length === 0 && recording.lines.length === 0
    if (!nothing || recording.scored.length > 0) yield documentOf(recording, reading)
  }
}

function documentOf(recording: RttmRecording, reading: SpeechReading): ParseEvent {
  const document = reading.document(recording.key)
  document.annotations = recording.finish()
  const kept: Record<string, unknown> = {}
  if (recording.lines.length > 0) kept.lines = recording.lines
  if (recording.scored.length > 0) kept.scored = recording.scored
  if (Object.keys(kept).length > 0) document.extensions = { [rttmExtension]: kept }
  const speakers = reading.speakers.renamed()
  keepSpeechInfo(document, speakers ? { speakers } : {})
  return { kind: 'document', document }
}

async function* readScored(
  file: SourceFile,
  scored: Map<string, ScoredSpan[]>,
): AsyncGenerator<ParseEvent> {
  for await (const { text, number } of readLines(file)) {
    if (text.trim() === '' || text.startsWith(';')) continue
    const [key, channel, first, last] = splitFields(text)
    const start = readDecimal(first ?? '')
    const end = readDecimal(last ?? '')
    if (key === undefined || channel === undefined || start === undefined || end === undefined) {
      const reason = 'a recording, a channel, a start and an end are expected'
      yield issueEvent('TW-FORMATS-017', { reason }, { file: file.name, line: number })
      continue
    }
    const spans = scored.get(key) ?? []
    scored.set(key, spans)
    spans.push({ start, end, channel })
  }
}
