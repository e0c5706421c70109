import type { Annotation, SpanGeometry } from '@tagwright/schema'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import type { SourceFile } from '../source/source-file.js'
import { readLineBatches } from '../text/line-batches.js'
import { readDecimal } from '../time/decimal.js'
import {
  encodingIssues,
  issueEvent,
  parseRecordings,
  progressEvent,
  type SpeechReading,
  withoutEnding,
} from '../time/parse-recordings.js'

/** Reads Audacity label files, a document each. */
export function parseAudacity(
  files: readonly SourceFile[],
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  return parseRecordings(files, environment, readFile)
}

async function* readFile(file: SourceFile, reading: SpeechReading): AsyncGenerator<ParseEvent> {
  const annotations: Annotation[] = []
  for await (const { lines, first, bytes, encoding } of readLineBatches(file)) {
    if (first === 1) yield* encodingIssues(encoding, file.name)
    for (const [i, line] of lines.entries()) {
      if (line.trim() === '') continue
      const issue = line.startsWith('\\')
        ? readBounds(line, annotations.at(-1))
        : readLabel(line, annotations)
      if (!issue) continue
      const place = { file: file.name, line: first + i }
      yield issueEvent(issue.code, issue.data, place)
    }
    yield progressEvent(file, bytes)
  }
  if (annotations.length === 0 && (file.size ?? 1) > 0) return
  const document = reading.document(withoutEnding(file.name))
  document.annotations = annotations
  yield { kind: 'document', document }
}

type Problem = {
  code: 'TW-FORMATS-004' | 'TW-FORMATS-012' | 'TW-FORMATS-017'
  data: Record<string, string | number>
}

function readLabel(line: string, annotations: Annotation[]): Problem | undefined {
  const tab = line.indexOf('\t')
  const second = tab < 0 ? -1 : line.indexOf('\t', tab + 1)
  if (tab < 0) {
    return { code: 'TW-FORMATS-017', data: { reason: 'a start, a tab and an end are expected' } }
  }
  const first = line.slice(0, tab).trim()
  const last = line.slice(tab + 1, second < 0 ? undefined : second).trim()
  const start = readDecimal(first)
  const end = readDecimal(last)
  if (start === undefined || end === undefined) {
    const [what, value] = start === undefined ? ['The start', first] : ['The end', last]
    return { code: 'TW-FORMATS-004', data: { what, value: value.slice(0, 40) } }
  }
  if (end < start) return { code: 'TW-FORMATS-012', data: { what: 'The label', start, end } }
  annotations.push({
    id: `label-${annotations.length + 1}`,
    media: 'audio',
    geometry: end === start ? { type: 'instant', time: start } : { type: 'span', start, end },
    text: second < 0 ? '' : line.slice(second + 1),
    origin: { kind: 'import', source: 'audacity' },
  })
  return undefined
}

/** The line after a label that a spectral selection adds; below zero means no bound. */
function readBounds(line: string, annotation: Annotation | undefined): Problem | undefined {
  const [, lowText = '', highText = ''] = line.split('\t')
  const low = readDecimal(lowText.trim())
  const high = readDecimal(highText.trim())
  if (!annotation || low === undefined || high === undefined) {
    return {
      code: 'TW-FORMATS-017',
      data: { reason: 'two frequencies after a label are expected' },
    }
  }
  if (annotation.geometry?.type !== 'span') {
    annotation.extensions = { 'org.audacityteam.labels': { low, high } }
    return undefined
  }
  const geometry = annotation.geometry as SpanGeometry
  if (low >= 0) geometry.low = low
  if (high >= 0 && high > low) geometry.high = high
  return undefined
}
