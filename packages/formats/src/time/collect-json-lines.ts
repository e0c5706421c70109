import type { AnnotationDocument } from '@tagwright/schema'
import { isRecord } from '../convert/numbers.js'
import type { ParseEvent } from '../format/parse-event.js'
import { dropPrototypeKeys } from '../json/read-json-file.js'
import type { SourceFile } from '../source/source-file.js'
import { collectByRecording } from './collect-by-recording.js'
import {
  issueEvent,
  keepSpeechInfo,
  progressEvent,
  type SpeechReading,
} from './parse-recordings.js'

/** How the rows of a JSON Lines manifest become documents. */
export interface ManifestRows {
  /** What messages call it. */
  format: string
  /** The recording that a row is of. */
  keyOf(row: Record<string, unknown>): string | undefined
  create(key: string, reading: SpeechReading): AnnotationDocument
  /** Adds a row to its document; an issue when something of it cannot be read. */
  add(
    document: AnnotationDocument,
    row: Record<string, unknown>,
    place: { file: string; line: number },
  ): ParseEvent | undefined
}

/** Reads a manifest row by row, a document for each recording, in bounded memory for large files. */
export async function* collectJsonLines(
  file: SourceFile,
  reading: SpeechReading,
  rows: ManifestRows,
): AsyncGenerator<ParseEvent> {
  let issues: ParseEvent[] = []
  let lastLine: string | undefined
  let lastRow: Record<string, unknown> | undefined
  const parse = (line: string) => {
    if (line !== lastLine) {
      lastLine = line
      lastRow = parseRow(line)
    }
    return lastRow
  }
  const found = collectByRecording<AnnotationDocument>(file, {
    keyOf(line) {
      const row = line.trim() === '' ? undefined : parse(line)
      return row && rows.keyOf(row)
    },
    create: (key) => rows.create(key, reading),
    add(document, line, number) {
      const issue = rows.add(document, parse(line)!, { file: file.name, line: number })
      if (issue) issues.push(issue)
    },
    other(line, number) {
      if (line.trim() === '') return
      const reason = parse(line) ? 'it names no recording' : 'it is not a JSON object'
      issues.push(issueEvent('TW-FORMATS-017', { reason }, { file: file.name, line: number }))
    },
  })
  for await (const event of found) {
    yield* issues
    issues = []
    if (event.kind === 'read') {
      yield progressEvent(file, event.bytes)
      continue
    }
    const speakers = reading.speakers.renamed()
    keepSpeechInfo(event.collector, speakers ? { speakers } : {})
    yield { kind: 'document', document: event.collector }
  }
}

function parseRow(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(
      line,
      line.includes('proto') || line.includes('constructor') ? dropPrototypeKeys : undefined,
    )
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}
