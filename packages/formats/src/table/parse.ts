import type { AnnotationDocument } from '@tagwright/schema'
import { readAnswerRow } from '../answers/answer-row.js'
import { createFieldIds, type FieldIds } from '../answers/field-ids.js'
import { mediumTypeOf } from '../answers/text-of-medium.js'
import { bareDocument } from '../convert/bare-document.js'
import { createIdMaker, toId } from '../convert/ids.js'
import { LabelBook } from '../convert/label-book.js'
import { baseName, stemOf } from '../convert/paths.js'
import { type CsvRecord, readCsv } from '../csv/read-csv.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import type { SourceFile } from '../source/source-file.js'
import { createNameIds, type NameIds } from '../time/names-to-ids.js'
import { issueEvent, keepSpeechInfo } from '../time/parse-recordings.js'
import { readCell, readNumber } from './cells.js'
import {
  type ColumnMap,
  type ColumnRole,
  findColumns,
  type TableColumns,
  type TableKind,
} from './column-map.js'
import { tableExtension } from './losses.js'
import { readRow } from './read-row.js'

/** How a table is read. */
export interface TableParseOptions {
  /** What a row is. @default found out from the columns */
  kind?: TableKind
  /** Columns by meaning, by title or by number from 0; those not named are found by their usual titles. */
  columns?: ColumnMap
  /** Whether the first row holds titles. @default true */
  header?: boolean
  /** Unit of times. @default seconds, unless a title says milliseconds */
  timeUnit?: 's' | 'ms'
  /** Columns that are responses, in a table of one row for each document. @default all that are nothing else */
  responses?: readonly string[]
}

/** Documents of tables up to this size are put together from all their rows, wherever these stand. */
const wholeBytes = 256 * 1024 * 1024

interface Tables {
  options: TableParseOptions
  labels: LabelBook
  speakers: NameIds
  fields: FieldIds
  documentId: (text: string) => string
  open: Map<string, AnnotationDocument>
  /** Only rows that follow one another make a document, so that memory is bounded. */
  isStream: boolean
}

/** Makes the reader of tables with a delimiter. */
export function parseTable(delimiter: string) {
  return async function* parse(
    files: readonly SourceFile[],
    options: TableParseOptions | undefined,
    environment: FormatEnvironment,
  ): AsyncGenerator<ParseEvent> {
    const bytes = files.reduce((sum, { size = Number.POSITIVE_INFINITY }) => sum + size, 0)
    const tables: Tables = {
      options: options ?? {},
      labels: new LabelBook(),
      speakers: createNameIds(),
      fields: createFieldIds(),
      documentId: createIdMaker(),
      open: new Map(),
      isStream: bytes > wholeBytes,
    }
    let told = ''
    function* flush(): Generator<ParseEvent> {
      for (const document of tables.open.values()) {
        const key = `${tables.labels.labels.length} ${tables.speakers.size}`
        if (key !== told) {
          told = key
          const dataset = tables.labels.dataset()
          const speakers = tables.speakers.speakers()
          if (speakers.length > 0) dataset.ontology.speakers = speakers
          yield { kind: 'dataset', dataset }
        }
        yield { kind: 'document', document: finish(document, tables) }
      }
      tables.open.clear()
    }
    for (const file of files) {
      for await (const event of readTable(file, delimiter, tables)) {
        if (environment.signal?.aborted) return
        if (event === 'whole') yield* flush()
        else yield event
      }
    }
    yield* flush()
  }
}

async function* readTable(
  file: SourceFile,
  delimiter: string,
  tables: Tables,
): AsyncGenerator<ParseEvent | 'whole'> {
  const { options } = tables
  let columns: TableColumns | undefined
  let last: string | undefined
  let used = delimiter
  if (delimiter === ',') used = await findDelimiter(file)
  for await (const record of readCsv(file, { delimiter: used })) {
    const place = { file: file.name, line: record.line }
    if ('reason' in record) {
      yield issueEvent('TW-FORMATS-017', { reason: record.reason }, place)
      continue
    }
    if (!columns) {
      const hasTitles = options.header !== false
      const titles = hasTitles ? record.values : record.values.map((_, i) => String(i))
      columns = findColumns(titles, options.columns, options.kind)
      if (!columns) {
        const reason = 'its columns are neither segments, boxes nor answers; name them by a map'
        yield issueEvent('TW-FORMATS-001', { format: 'such a table', reason }, place)
        return
      }
      if (hasTitles) continue
    }
    const key = keyOf(record.values, columns, file)
    if (tables.isStream && last !== undefined && last !== key) yield 'whole'
    last = key
    const issue = addRow(record, columns, key, file, tables)
    if (issue) yield issue
  }
}

/** Tables of regions that write decimal commas are parted by semicolons. */
async function findDelimiter(file: SourceFile): Promise<string> {
  for await (const chunk of file.open()) {
    const [line = ''] = new TextDecoder().decode(chunk.subarray(0, 4096)).split('\n')
    const count = (mark: string) => line.split(mark).length
    return count(';') > count(',') ? ';' : ','
  }
  return ','
}

const cellOf = (values: readonly string[], { at }: TableColumns, role: ColumnRole) => {
  const value = values[at[role] ?? -1]
  return value === undefined || value === '' ? undefined : value
}

/** Rows of one key are of one document. */
function keyOf(values: readonly string[], columns: TableColumns, file: SourceFile): string {
  const cell = (role: ColumnRole) => cellOf(values, columns, role)
  const document = cell('document')
  if (document !== undefined) return document
  const who = cell('annotator')
  const what =
    columns.kind === 'responses' ? (cell('id') ?? cell('file')) : (cell('file') ?? undefined)
  const name = what ?? stemOf(baseName(file.name))
  return who === undefined ? name : JSON.stringify([name, who])
}

function addRow(
  { values, line }: Extract<CsvRecord, { values: string[] }>,
  columns: TableColumns,
  key: string,
  file: SourceFile,
  tables: Tables,
): ParseEvent | undefined {
  const cell = (role: ColumnRole) => cellOf(values, columns, role)
  const isWide = columns.kind === 'responses' && columns.at.field === undefined
  // A row of its own answers is a document of its own.
  const own = isWide && cell('document') === undefined ? `${key} ${line} ${file.name}` : key
  let document = tables.open.get(own)
  const path = cell('file')
  if (!document) {
    const name = cell('document') ?? (columns.kind === 'responses' ? cell('id') : undefined)
    const stem = stemOf(baseName(path ?? file.name))
    document = bareDocument(tables.documentId(name ?? stem))
    document.taskId = toId(cell('task') ?? name ?? document.id)
    tables.open.set(own, document)
  }
  const annotator = cell('annotator')
  if (annotator !== undefined) document.provenance.annotator = annotator
  if (columns.kind === 'responses') {
    addAnswers(document, values, columns, tables)
    return undefined
  }
  const stated = cell('id')
  const ids = document.annotations
  const isFree = stated !== undefined && /^[A-Za-z0-9._:-]{1,128}$/.test(stated)
  const id = isFree && !hasId(document, stated) ? stated : freeId(document, ids.length + 1)
  const read = readRow(values, columns, id, tables.options.timeUnit)
  if ('code' in read) return issueEvent(read.code, read.data, { file: file.name, line })
  const { annotation, labels, speaker } = read
  const type =
    columns.kind === 'boxes' ? 'image' : mediumTypeOf(path ?? '') === 'video' ? 'video' : 'audio'
  annotation.media = addMedium(document, path, type, values, columns)
  annotation.origin ??= { kind: 'import', source: 'table' }
  if (labels.length > 0) annotation.labels = labels.map((name) => tables.labels.take(name).id)
  if (speaker !== undefined) annotation.speaker = tables.speakers.idOf(speaker)
  taken.get(document)!.add(id)
  document.annotations.push(annotation)
  return undefined
}

/** Ids of a document's annotations, beside it: documents may have very many. */
const taken = new WeakMap<AnnotationDocument, Set<string>>()

function hasId(document: AnnotationDocument, id: string): boolean {
  const ids = taken.get(document) ?? new Set()
  taken.set(document, ids)
  return ids.has(id)
}

function freeId(document: AnnotationDocument, n: number): string {
  let id = `row-${n}`
  for (let i = 2; hasId(document, id); i++) id = `row-${n}-${i}`
  return id
}

function addMedium(
  document: AnnotationDocument,
  path: string | undefined,
  type: 'image' | 'audio' | 'video',
  values: readonly string[],
  columns: TableColumns,
): string {
  const found = document.media.find(
    (medium) => medium.type === type && (path === undefined || medium.src === path),
  )
  if (found) return found.id
  let id: string = type
  for (let n = 2; document.media.some((medium) => medium.id === id); n++) id = `${type}-${n}`
  const width = readNumber(values[columns.at.imageWidth ?? -1])
  const height = readNumber(values[columns.at.imageHeight ?? -1])
  document.media.push({
    id,
    type,
    ...(path === undefined ? {} : { src: path }),
    ...(width !== undefined && width > 0 ? { width } : {}),
    ...(height !== undefined && height > 0 ? { height } : {}),
  })
  return id
}

function addAnswers(
  document: AnnotationDocument,
  values: readonly string[],
  columns: TableColumns,
  tables: Tables,
): void {
  const { at, titles } = columns
  const record: Record<string, unknown> = {}
  const named: readonly ColumnRole[] = [
    'document',
    'id',
    'task',
    'annotator',
    'status',
    'submittedAt',
  ]
  const roles = [
    ...named,
    ...(at.field === undefined ? [] : (['field', 'value', 'state'] as const)),
  ]
  const places = new Map(roles.map((role) => [at[role], role]))
  for (const [i, value] of values.entries()) {
    const role = places.get(i)
    if (value === '') {
      // An empty cell is no answer.
      if (role === 'value') record.value = null
      continue
    }
    const title = titles[i] ?? `column-${i}`
    record[role ?? title] = role === undefined || role === 'value' ? readCell(value) : value
  }
  const row = readAnswerRow(
    record,
    tables.options.responses ? { responses: tables.options.responses } : {},
  )
  if (row.status) document.status = row.status
  if (row.submittedAt !== undefined) document.provenance.submittedAt = row.submittedAt
  for (const medium of row.media)
    if (!document.media.some(({ id }) => id === medium.id)) document.media.push(medium)
  for (const [name, response] of row.responses)
    document.responses[tables.fields.keyOf(name)] = response
  const { document: _, id: _i, ...rest } = row.rest
  if (Object.keys(rest).length > 0)
    document.extensions = { ...document.extensions, [tableExtension]: { columns: rest } }
}

function finish(document: AnnotationDocument, tables: Tables): AnnotationDocument {
  const names = tables.fields.renamed(Object.keys(document.responses))
  if (names) {
    const old = document.extensions?.[tableExtension] as Record<string, unknown> | undefined
    document.extensions = { ...document.extensions, [tableExtension]: { ...old, names } }
  }
  const speakers = tables.speakers.renamed()
  keepSpeechInfo(document, speakers ? { speakers } : {})
  return document
}
