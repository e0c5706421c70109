import type { AnnotationDocument } from '@tagwright/schema'
import { createFieldIds } from '../answers/field-ids.js'
import { bareDocument } from '../convert/bare-document.js'
import { datasetFirst } from '../convert/dataset-first.js'
import { createIdMaker, toId } from '../convert/ids.js'
import { LabelBook } from '../convert/label-book.js'
import { isRecord } from '../convert/numbers.js'
import { readCsv } from '../csv/read-csv.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import { dropPrototypeKeys } from '../json/read-json-file.js'
import type { SourceFile } from '../source/source-file.js'
import { issueEvent } from '../time/parse-recordings.js'
import { zooniverseExtension } from './losses.js'
import { readMedia, readTasks } from './read-classification.js'

/** How classifications are read. */
export interface ZooniverseParseOptions {
  /** Keep names, hashed addresses and browsers of volunteers, which documents otherwise do not hold. @default false */
  identity?: boolean
}

interface Shared {
  labels: LabelBook
  fields: ReturnType<typeof createFieldIds>
  documentId: (text: string) => string
  options: ZooniverseParseOptions
}

/** Reads classification exports, a document for each classification. */
export function parseZooniverse(
  files: readonly SourceFile[],
  options: ZooniverseParseOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const labels = new LabelBook()
  const shared: Shared = {
    labels,
    fields: createFieldIds(),
    documentId: createIdMaker(),
    options: options ?? {},
  }
  async function* all(): AsyncGenerator<ParseEvent> {
    for (const file of files) yield* readFile(file, shared)
  }
  return datasetFirst(all(), () => labels.dataset(), environment)
}

async function* readFile(file: SourceFile, shared: Shared): AsyncGenerator<ParseEvent> {
  let titles: string[] | undefined
  for await (const record of readCsv(file)) {
    const place = { file: file.name, line: record.line }
    if ('reason' in record) {
      yield issueEvent('TW-FORMATS-017', { reason: record.reason }, place)
      continue
    }
    if (!titles) {
      titles = record.values.map((title) => title.trim())
      if (titles.includes('classification_id') && titles.includes('annotations')) continue
      const reason = 'it has no columns "classification_id" and "annotations"'
      yield issueEvent('TW-FORMATS-001', { format: 'a classification export', reason }, place)
      return
    }
    const row = new Map(titles.map((title, i) => [title, record.values[i] ?? '']))
    const problems: ParseEvent[] = []
    const json = (column: string): unknown => {
      const text = row.get(column) ?? ''
      if (text.trim() === '') return undefined
      try {
        return JSON.parse(text, dropPrototypeKeys)
      } catch {
        const data = { what: `The column "${column}"`, expected: 'JSON' }
        problems.push(issueEvent('TW-FORMATS-011', data, place))
        return undefined
      }
    }
    const document = readRow(row, json, shared)
    yield* problems
    if (document) yield { kind: 'document', document }
  }
}

const columns = [
  ...['classification_id', 'user_name', 'user_id', 'user_ip', 'metadata', 'annotations'],
  ...['subject_data', 'subject_ids'],
]

function readRow(
  row: Map<string, string>,
  json: (column: string) => unknown,
  { labels, fields, documentId, options }: Shared,
): AnnotationDocument | undefined {
  const tasks = json('annotations')
  if (!Array.isArray(tasks)) return undefined
  const stated = json('metadata')
  const metadata: Record<string, unknown> = isRecord(stated) ? { ...stated } : {}
  const data = json('subject_data')
  const all = isRecord(data) ? data : {}
  const subjectId = (row.get('subject_ids') || Object.keys(all)[0] || 'subject').split(/[;,]/)[0]!
  const subject = isRecord(all[subjectId]) ? all[subjectId] : {}
  const id = row.get('classification_id') || 'classification'
  const document = bareDocument(documentId(id))
  const workflow = row.get('workflow_id')
  document.taskId = toId([workflow, subjectId].filter(Boolean).join('-'))
  const frames = tasks.flatMap((task) => framesOf(task))
  const last = frames.reduce((most, frame) => Math.max(most, frame + 1), 0)
  document.media = readMedia(subjectId, subject, metadata.subject_dimensions, last)
  const more = readTasks(document, tasks, fields, labels)
  const { provenance } = document
  // The name of a volunteer without an account is made of a hash of the address.
  const who = row.get('user_id') || row.get('user_name')
  if (who) provenance.annotator = who
  const take = (name: string): string | undefined => {
    const value = metadata[name]
    if (typeof value !== 'string' || !timestamp.test(value)) return undefined
    delete metadata[name]
    return value
  }
  const startedAt = take('started_at')
  const submittedAt = take('finished_at')
  if (startedAt !== undefined) provenance.startedAt = startedAt
  if (submittedAt !== undefined) provenance.submittedAt = submittedAt
  if (
    typeof metadata.user_language === 'string' &&
    /^[a-z]{2,3}(-\w+)?$/i.test(metadata.user_language)
  ) {
    provenance.locale = metadata.user_language
    delete metadata.user_language
  }
  delete metadata.subject_dimensions
  if (!options.identity) delete metadata.user_agent
  const rest = Object.fromEntries(
    [...row].filter(([name, cell]) => cell !== '' && !columns.includes(name)),
  )
  const identity: Record<string, string> = {}
  for (const name of options.identity ? ['user_name', 'user_ip'] : []) {
    const cell = row.get(name)
    if (cell) identity[name] = cell
  }
  const names = fields.renamed([
    ...Object.keys(document.responses),
    ...document.annotations.map(({ widget }) => widget ?? ''),
  ])
  const kept = {
    columns: { ...rest, ...identity },
    metadata,
    subject,
    ...more,
    ...(names ? { names } : {}),
  }
  const said = Object.entries(kept).filter(([, value]) => Object.keys(value).length > 0)
  if (said.length > 0) document.extensions = { [zooniverseExtension]: Object.fromEntries(said) }
  return document
}

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/

const framesOf = (task: unknown): number[] =>
  isRecord(task) && Array.isArray(task.value)
    ? task.value.flatMap((mark) =>
        isRecord(mark) && Number.isInteger(mark.frame) ? [mark.frame as number] : [],
      )
    : []
