import { parse } from 'csv-parse/browser/esm/sync'
import type { SourceFile } from '../source/source-file.js'
import { readLines } from '../text/lines.js'

/** One record of a table; `line` is that of its beginning, from 1. */
export type CsvRecord = { values: string[]; line: number } | { reason: string; line: number }

/** Records that are parsed in one call. */
const batchSize = 500

/** A quoted field that never ends would take the rest of the file. */
const longestRecord = 16 * 1024 * 1024

/** Reads a table record by record in bounded memory (RFC 4180): quoted fields may hold line ends; a broken record does not lose the others. */
export async function* readCsv(
  file: SourceFile,
  options: { delimiter?: string } = {},
): AsyncGenerator<CsvRecord> {
  const delimiter = options.delimiter ?? ','
  let batch: { text: string; line: number }[] = []
  let open: { text: string; line: number; quotes: number } | undefined
  for await (const { text, number } of readLines(file)) {
    const quotes = countQuotes(text) + (open?.quotes ?? 0)
    const whole = open ? `${open.text}\n${text}` : text
    const line = open?.line ?? number
    if (quotes % 2 === 1 && whole.length < longestRecord) {
      open = { text: whole, line, quotes }
      continue
    }
    open = undefined
    if (whole.trim() !== '') batch.push({ text: whole, line })
    if (batch.length >= batchSize) {
      yield* parseBatch(batch, delimiter)
      batch = []
    }
  }
  if (open) batch.push(open)
  yield* parseBatch(batch, delimiter)
}

function* parseBatch(
  batch: readonly { text: string; line: number }[],
  delimiter: string,
): Generator<CsvRecord> {
  const all = parseRecords(batch.map(({ text }) => text).join('\n'), delimiter)
  if ('records' in all && all.records.length === batch.length) {
    for (const [i, values] of all.records.entries()) yield { values, line: batch[i]!.line }
    return
  }
  for (const { text, line } of batch) {
    const one = parseRecords(text, delimiter)
    if ('reason' in one) yield { reason: one.reason, line }
    else if (one.records[0]) yield { values: one.records[0], line }
  }
}

function parseRecords(
  text: string,
  delimiter: string,
): { records: string[][] } | { reason: string } {
  try {
    const settings = { delimiter, relax_column_count: true, record_delimiter: '\n' }
    return { records: parse(text, settings) as unknown as string[][] }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}

function countQuotes(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++
  return count
}
