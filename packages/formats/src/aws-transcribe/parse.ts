import type { Annotation, AnnotationDocument } from '@tagwright/schema'
import { isRecord } from '../convert/numbers.js'
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
import { awsExtension } from './losses.js'
import { readItems } from './read-items.js'
import { readSegments } from './read-segments.js'

/** Reads the JSON of Amazon Transcribe, a document each. */
export function parseAwsTranscribe(
  files: readonly SourceFile[],
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  return parseRecordings(files, environment, readFile)
}

async function* readFile(file: SourceFile, reading: SpeechReading): AsyncGenerator<ParseEvent> {
  const read = await readJsonFile(file, "Amazon Transcribe's JSON")
  if ('issue' in read) {
    yield read.issue
    return
  }
  const root = read.value
  if (!isRecord(root) || !isRecord(root.results) || !Array.isArray(root.results.items)) {
    const data = { format: "Amazon Transcribe's JSON", reason: 'it has no results with items' }
    yield issueEvent('TW-FORMATS-001', data, { file: file.name })
    return
  }
  const { results } = root
  const document = reading.document(withoutEnding(file.name))
  const issues: ParseEvent[] = []
  const bad = (index: number) => {
    const data = { what: `results.items[${index}]`, expected: 'an item with times and content' }
    issues.push(issueEvent('TW-FORMATS-011', data, { file: file.name }))
  }
  const channels = isRecord(results.channel_labels) ? results.channel_labels.channels : undefined
  if (Array.isArray(channels) && channels.length > 0) {
    for (const [channel, raw] of channels.filter(isRecord).entries())
      addSegments(document, { items: raw.items }, reading, bad, channel)
  } else addSegments(document, results, reading, bad)
  yield* issues
  const language = languageOf(results.language_code)
  if (language !== undefined) document.media[0]!.language = language
  const more = others(root, ['results'])
  const known = ['items', 'transcripts', 'speaker_labels', 'audio_segments', 'channel_labels']
  const rest = others(results, known)
  if (more || rest)
    document.extensions = { [awsExtension]: { ...more, ...(rest ? { results: rest } : {}) } }
  const speakers = reading.speakers.renamed()
  keepSpeechInfo(document, speakers ? { speakers } : {})
  yield { kind: 'document', document }
}

function addSegments(
  document: AnnotationDocument,
  results: Record<string, unknown>,
  reading: SpeechReading,
  bad: (index: number) => void,
  channel?: number,
): void {
  for (const segment of readSegments(results, readItems(results.items, bad))) {
    const geometry = stretch(segment.start, segment.end)
    const words = segment.words.map(({ word }) => word)
    const annotation: Annotation = {
      id: `segment-${document.annotations.length}`,
      media: 'audio',
      geometry:
        channel !== undefined && geometry.type === 'span' ? { ...geometry, channel } : geometry,
      text: segment.text ?? words.map(({ text }) => text).join(' '),
      origin: { kind: 'import', source: 'aws-transcribe' },
    }
    if (words.length > 0) annotation.words = words
    if (segment.speaker !== undefined) annotation.speaker = reading.speakers.idOf(segment.speaker)
    document.annotations.push(annotation)
  }
}
