import type { DatasetHeader, Issue, ParseResult } from '@tagwright/schema'
import { parseDatasetHeader, parseDatasetLine, parseDocument, parseTask } from '@tagwright/schema'
import { isRecord } from '../convert/numbers.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SourceLocation } from '../format/issue.js'
import type { ParseEvent } from '../format/parse-event.js'
import { formatIssue } from '../issues/catalogue.js'
import { readBytes } from '../source/read.js'
import type { SourceFile } from '../source/source-file.js'
import { decodeText } from '../text/decode.js'
import { readLines } from '../text/lines.js'

/** The largest `.json` file that is read in one piece; a dataset of any size is lines. */
const largestPiece = 400 * 1024 * 1024

/** Reads documents and tasks (`.json`) and datasets (`.ndjson`, `.jsonl`) of the contract itself. */
export async function* parseTagwright(
  files: readonly SourceFile[],
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  for (const file of files) {
    if (environment.signal?.aborted) return
    yield* /\.(ndjson|jsonl)$/i.test(file.name) ? parseLines(file, environment) : parseWhole(file)
  }
}

async function* parseLines(
  file: SourceFile,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  let header: DatasetHeader | undefined
  let read = 0
  let cut = 0
  for await (const { text, number, isPart } of readLines(file)) {
    if (environment.signal?.aborted) return
    const location = { file: file.name, line: number }
    if (isPart) {
      const data = { reason: 'it is longer than 64 Mi characters' }
      if (cut !== number)
        yield { kind: 'issue', issue: formatIssue('TW-FORMATS-017', data, location) }
      cut = number
      continue
    }
    if (text.trim() === '') continue
    const value = parseJson(text)
    if (value instanceof Error) {
      yield {
        kind: 'issue',
        issue: formatIssue('TW-FORMATS-017', { reason: value.message }, location),
      }
      continue
    }
    if (isRecord(value) && value.kind === 'dataset') {
      const result = parseDatasetHeader(value)
      header = result.value ?? header
      yield* issuesOf(result, location)
      if (result.value) yield { kind: 'dataset', dataset: result.value }
    } else {
      const result = parseDatasetLine(value, header ? { header } : {})
      yield* issuesOf(result, location)
      if (result.value) yield { kind: 'document', document: result.value }
    }
    read += text.length + 1
    if (number % 1000 === 0) {
      yield {
        kind: 'progress',
        done: read,
        unit: 'bytes',
        ...(file.size ? { total: file.size } : {}),
      }
    }
  }
}

async function* parseWhole(file: SourceFile): AsyncGenerator<ParseEvent> {
  const location = { file: file.name }
  const bytes = await readBytes(file, largestPiece)
  if (!bytes) {
    const limit = `${largestPiece / 1024 / 1024} MiB`
    yield { kind: 'issue', issue: formatIssue('TW-FORMATS-019', { limit }, location) }
    return
  }
  const value = parseJson(decodeText(bytes).text)
  if (value instanceof Error) {
    const data = { format: 'a Tagwright document', reason: value.message }
    yield { kind: 'issue', issue: formatIssue('TW-FORMATS-001', data, location) }
  } else if (isRecord(value) && value.kind === 'dataset') {
    const result = parseDatasetHeader(value)
    yield* issuesOf(result, location)
    if (result.value) yield { kind: 'dataset', dataset: result.value }
  } else if (isRecord(value) && value.kind !== 'document' && Array.isArray(value.widgets)) {
    const result = parseTask(value)
    yield* issuesOf(result, location)
    if (result.value) yield { kind: 'task', task: result.value }
  } else {
    const result = parseDocument(value)
    yield* issuesOf(result, location)
    if (result.value) yield { kind: 'document', document: result.value }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function* issuesOf(result: ParseResult<unknown>, location: SourceLocation): Generator<ParseEvent> {
  for (const issue of result.issues as Issue[])
    yield { kind: 'issue', issue: { ...issue, location } }
}
