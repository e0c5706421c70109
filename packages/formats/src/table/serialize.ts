import type { AnnotationDocument, DocumentMedium } from '@tagwright/schema'
import { fieldNames } from '../answers/answer-losses.js'
import { keptUnder } from '../convert/extensions.js'
import { createLabelNames } from '../convert/label-book.js'
import { writeCsvLine } from '../csv/write-csv.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import { createLossCounter } from '../format/loss.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { speakerNamer } from '../time/speaker-names.js'
import { writeCell, writeNames, writeText } from './cells.js'
import type { TableKind } from './column-map.js'
import { kindOf } from './kind-of.js'
import { tableExtension, tableLosses } from './losses.js'
import { noteTableLosses } from './note-losses.js'

/** How tables are written. */
export interface TableSerializeOptions {
  /** Write only rows of this kind. @default a table for each kind that there is */
  kind?: TableKind
}

const kinds = ['segments', 'boxes', 'responses'] as const
const titles = {
  segments: [
    ...['document', 'task', 'file', 'id', 'start', 'end', 'channel', 'low', 'high', 'tier'],
    ...['speaker', 'label', 'text', 'language', 'score', 'annotator'],
  ],
  boxes: [
    ...[
      'document',
      'task',
      'file',
      'image_width',
      'image_height',
      'id',
      'label',
      'x',
      'y',
      'width',
    ],
    ...['height', 'rotation', 'tier', 'speaker', 'text', 'language', 'score', 'annotator'],
  ],
  responses: [
    ...['document', 'task', 'annotator', 'status', 'submitted_at', 'field', 'state', 'value'],
  ],
} as const

/** Makes the writer of tables with a delimiter: a table for each kind of row that there is. */
export function serializeTable(format: 'csv' | 'tsv', delimiter: string) {
  return async function* serialize(
    corpus: Corpus,
    options: TableSerializeOptions | undefined,
    environment: FormatEnvironment,
  ): AsyncGenerator<SerializeEvent> {
    const counter = createLossCounter(tableLosses(format))
    const extra = {
      segments: new Set<string>(),
      boxes: new Set<string>(),
      responses: new Set<string>(),
    }
    const found = new Set<TableKind>()
    const isWanted = (kind: TableKind) => options?.kind === undefined || options.kind === kind
    for await (const document of corpus.documents() as AsyncIterable<AnnotationDocument>) {
      if (environment.signal?.aborted) return
      noteTableLosses(document, format, counter, isWanted)
      for (const annotation of document.annotations) {
        const kind = kindOf(annotation)
        if (!kind) continue
        found.add(kind)
        for (const title of Object.keys(keptUnder(tableExtension, annotation.extensions)))
          extra[kind].add(title)
      }
      if (Object.keys(document.responses).length > 0) found.add('responses')
    }
    for (const kind of kinds) {
      if (!isWanted(kind) || (!found.has(kind) && options?.kind === undefined)) continue
      const more = [...extra[kind]]
      const content = writeRows(corpus, kind, more, delimiter, environment)
      yield { kind: 'file', file: { path: `${kind}.${format}`, content } }
    }
    for (const loss of counter.list()) yield { kind: 'loss', loss }
  }
}

async function* writeRows(
  corpus: Corpus,
  kind: TableKind,
  more: readonly string[],
  delimiter: string,
  environment: FormatEnvironment,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let text = writeCsvLine([...titles[kind], ...more], delimiter)
  const labelName = createLabelNames(corpus.dataset)
  for await (const document of corpus.documents() as AsyncIterable<AnnotationDocument>) {
    if (environment.signal?.aborted) return
    const speakerName = speakerNamer(document, corpus.dataset.ontology)
    const rows =
      kind === 'responses'
        ? answersOf(document)
        : annotationsOf(document, kind, more, labelName, speakerName)
    for (const row of rows) text += writeCsvLine(row, delimiter)
    if (text.length < 65536) continue
    yield encoder.encode(text)
    text = ''
  }
  yield encoder.encode(text)
}

function* answersOf(document: AnnotationDocument): Generator<string[]> {
  const nameOf = fieldNames(document, tableExtension)
  const { annotator = '', submittedAt = '' } = document.provenance
  for (const [key, { state, value }] of Object.entries(document.responses)) {
    const said = state === 'answered' && value !== undefined ? writeCell(value) : ''
    const frame = [document.id, document.taskId, annotator, document.status, submittedAt]
    yield [...frame, nameOf(key), state, said]
  }
}

const numberCell = (value: unknown): string => (typeof value === 'number' ? String(value) : '')

/** Where a medium lies, as a table names it. */
export const addressOf = ({ src, fileName }: DocumentMedium): string => src ?? fileName ?? ''

function* annotationsOf(
  document: AnnotationDocument,
  kind: 'segments' | 'boxes',
  more: readonly string[],
  labelName: (id: string) => string,
  speakerName: (id: string) => string,
): Generator<string[]> {
  const media = new Map(document.media.map((medium) => [medium.id, medium]))
  for (const annotation of document.annotations) {
    if (kindOf(annotation) !== kind) continue
    const medium = media.get(annotation.media ?? '') ?? document.media[0]
    const geometry = annotation.geometry as unknown as Record<string, unknown>
    const kept = keptUnder(tableExtension, annotation.extensions)
    const cells: Record<string, string> = {
      document: document.id,
      task: document.taskId,
      file: medium ? addressOf(medium) : '',
      image_width: numberCell(medium?.width),
      image_height: numberCell(medium?.height),
      id: annotation.id,
      start: numberCell(geometry.start ?? geometry.time),
      end: numberCell(geometry.end ?? geometry.time),
      channel: typeof geometry.channel === 'number' ? String(geometry.channel + 1) : '',
      tier: annotation.tier ?? '',
      speaker: annotation.speaker === undefined ? '' : speakerName(annotation.speaker),
      label: writeNames((annotation.labels ?? []).map(labelName)),
      text: writeText(annotation.text ?? ''),
      language: annotation.language ?? '',
      score: numberCell(annotation.origin?.score),
      annotator: document.provenance.annotator ?? '',
    }
    for (const name of ['low', 'high', 'x', 'y', 'width', 'height', 'rotation'])
      cells[name] = numberCell(geometry[name])
    const row = titles[kind].map((title) => cells[title] ?? '')
    yield [...row, ...more.map((title) => String(kept[title] ?? ''))]
  }
}
