import { createAnswerDocuments } from '../answers/answer-documents.js'
import { type AnswerColumns, readAnswerRow } from '../answers/answer-row.js'
import { jsonLineProblem, parseJsonLine } from '../answers/parse-json-line.js'
import { baseName, stemOf } from '../convert/paths.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import type { SourceFile } from '../source/source-file.js'
import { readLineBatches } from '../text/line-batches.js'
import { issueEvent, progressEvent } from '../time/parse-recordings.js'
import { jsonlExtension } from './losses.js'

/** Which members of the rows are what; without it the usual names are looked for. */
export type JsonlParseOptions = AnswerColumns

/** Reads rows of responses, a document for each item and annotator. */
export async function* parseJsonl(
  files: readonly SourceFile[],
  options: JsonlParseOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  yield {
    kind: 'dataset',
    dataset: { kind: 'dataset', schemaVersion: '1.0', ontology: { labels: [] } },
  }
  const documents = createAnswerDocuments(jsonlExtension)
  for (const file of files) {
    const stem = stemOf(baseName(file.name))
    for await (const { lines, first, bytes } of readLineBatches(file)) {
      if (environment.signal?.aborted) return
      for (const [i, line] of lines.entries()) {
        if (line.trim() === '') continue
        const record = parseJsonLine(line)
        if (!record) {
          const data = { reason: jsonLineProblem(line) }
          yield issueEvent('TW-FORMATS-017', data, { file: file.name, line: first + i })
          continue
        }
        const document = documents.add(readAnswerRow(record, options), `${stem}-${first + i}`)
        if (document) yield { kind: 'document', document }
      }
      yield progressEvent(file, bytes)
    }
    const last = documents.end()
    if (last) yield { kind: 'document', document: last }
  }
}
