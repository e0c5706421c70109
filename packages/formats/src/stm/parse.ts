import type { Annotation, SpanGeometry } from '@tagwright/schema'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import type { SourceFile } from '../source/source-file.js'
import { keepChannels, readChannel } from '../time/channels.js'
import { collectByRecording } from '../time/collect-by-recording.js'
import { readDecimal } from '../time/decimal.js'
import {
  encodingIssues,
  issueEvent,
  keepSpeechInfo,
  parseRecordings,
  progressEvent,
  type SpeechReading,
} from '../time/parse-recordings.js'
import { stmExtension } from './losses.js'

interface Collected {
  key: string
  comments: string[]
  annotations: Annotation[]
  channels: [SpanGeometry, number][]
}

/** Reads STM files, a document for each recording that they name; alternatives in texts stay as written. */
export function parseStm(
  files: readonly SourceFile[],
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  return parseRecordings(files, environment, readFile)
}

async function* readFile(file: SourceFile, reading: SpeechReading): AsyncGenerator<ParseEvent> {
  let issues: ParseEvent[] = []
  let comments: string[] = []
  const found = collectByRecording<Collected>(file, {
    keyOf: (line) => (line.startsWith(';;') ? undefined : /^\s*(\S+)/.exec(line)?.[1]),
    create(key) {
      const collected = { key, comments, annotations: [], channels: [] }
      comments = []
      return collected
    },
    add(collected, line, number) {
      const place = { file: file.name, line: number }
      const issue = readLine(line, collected, reading, place)
      if (issue) issues.push(issue)
    },
    other: (line) => void (line.startsWith(';;') && comments.push(line.slice(2).trim())),
  })
  for await (const event of found) {
    yield* issues
    issues = []
    if (event.kind === 'read') {
      if (event.first) yield* encodingIssues(event.encoding, file.name)
      yield progressEvent(file, event.bytes)
      continue
    }
    const { key, annotations, channels, comments: kept } = event.collector
    if (annotations.length === 0) continue
    keepChannels(channels)
    const document = reading.document(key)
    document.annotations = annotations
    if (kept.length > 0) document.extensions = { [stmExtension]: { comments: kept } }
    const speakers = reading.speakers.renamed()
    keepSpeechInfo(document, speakers ? { speakers } : {})
    yield { kind: 'document', document }
  }
}

const form = /^\s*\S+\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)(?:\s+(<[^>\s]*>)(?=\s|$))?\s*(.*)$/

function readLine(
  line: string,
  collected: Collected,
  reading: SpeechReading,
  place: { file: string; line: number },
): ParseEvent | undefined {
  const match = form.exec(line)
  if (!match) {
    const reason = 'a recording, a channel, a speaker, a start and an end are expected'
    return issueEvent('TW-FORMATS-017', { reason }, place)
  }
  const [, channel, speaker, first, last, labels, text] = match as unknown as string[]
  const start = readDecimal(first!)
  const end = readDecimal(last!)
  if (start === undefined || end === undefined) {
    const [what, value] = start === undefined ? ['The start', first!] : ['The end', last!]
    return issueEvent('TW-FORMATS-004', { what, value: value.slice(0, 40) }, place)
  }
  if (end < start) return issueEvent('TW-FORMATS-012', { what: 'The segment', start, end }, place)
  const kept: Record<string, unknown> = {}
  const number = readChannel(channel!)
  const annotation: Annotation = {
    id: `segment-${collected.annotations.length + 1}`,
    media: 'audio',
    geometry: end > start ? { type: 'span', start, end } : { type: 'instant', time: start },
    text: text!.trimEnd(),
    speaker: reading.speakers.idOf(speaker!),
    origin: { kind: 'import', source: 'stm' },
  }
  if (annotation.geometry!.type === 'span') {
    collected.channels.push([annotation.geometry as SpanGeometry, number ?? 0])
    if (String((number ?? -1) + 1) !== channel) kept.channel = channel
  } else if (channel !== '1') kept.channel = channel
  if (labels !== undefined) kept.labels = labels
  if (Object.keys(kept).length > 0) annotation.extensions = { [stmExtension]: kept }
  collected.annotations.push(annotation)
  return undefined
}
