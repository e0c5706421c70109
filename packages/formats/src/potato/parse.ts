import type { AnnotationDocument } from '@tagwright/schema'
import { createFieldIds } from '../answers/field-ids.js'
import { jsonLineProblem, parseJsonLine } from '../answers/parse-json-line.js'
import { textMedium } from '../answers/text-of-medium.js'
import { bareDocument } from '../convert/bare-document.js'
import { datasetFirst } from '../convert/dataset-first.js'
import { createIdMaker, toId } from '../convert/ids.js'
import { LabelBook } from '../convert/label-book.js'
import { isRecord } from '../convert/numbers.js'
import { baseName, folderOf } from '../convert/paths.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import { readJsonFile } from '../json/read-json-file.js'
import type { SourceFile } from '../source/source-file.js'
import { readLineBatches } from '../text/line-batches.js'
import { others } from '../time/json-segments.js'
import { issueEvent, progressEvent } from '../time/parse-recordings.js'
import { readAnswer, readSchemes, writeAnswer } from './answers.js'
import { potatoExtension } from './losses.js'
import { placeSpan, readSpans } from './spans.js'

interface Shared {
  labels: LabelBook
  fields: ReturnType<typeof createFieldIds>
  documentId: (text: string) => string
}

/** Reads annotated instances, a document for each instance and annotator. */
export function parsePotato(
  files: readonly SourceFile[],
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const labels = new LabelBook()
  const shared: Shared = { labels, fields: createFieldIds(), documentId: createIdMaker() }
  async function* all(): AsyncGenerator<ParseEvent> {
    for (const file of files) {
      if (/\.jsonl$/i.test(file.name)) yield* readInstances(file, shared)
      else yield* readState(file, shared)
    }
  }
  return datasetFirst(all(), () => labels.dataset(), environment)
}

async function* readInstances(file: SourceFile, shared: Shared): AsyncGenerator<ParseEvent> {
  // Each annotator has a folder.
  const folder = baseName(folderOf(file.name))
  for await (const { lines, first, bytes } of readLineBatches(file)) {
    for (const [i, line] of lines.entries()) {
      if (line.trim() === '') continue
      const place = { file: file.name, line: first + i }
      const row = parseJsonLine(line)
      const id = row?.id ?? row?.instance_id
      if (!row || (typeof id !== 'string' && typeof id !== 'number')) {
        const reason = row ? 'it has no id' : jsonLineProblem(line)
        yield issueEvent('TW-FORMATS-017', { reason }, place)
        continue
      }
      const who = row.user_id ?? (folder === '' ? undefined : folder)
      yield* readInstance({ ...row, id, user_id: who }, place, shared)
    }
    yield progressEvent(file, bytes)
  }
}

async function* readState(file: SourceFile, shared: Shared): AsyncGenerator<ParseEvent> {
  const read = await readJsonFile(file, "Potato's user state")
  if ('issue' in read) {
    yield read.issue
    return
  }
  const state = isRecord(read.value) ? read.value : {}
  const labels = state.instance_id_to_label_to_value
  const spans = state.instance_id_to_span_to_value
  if (!isRecord(labels) && !isRecord(spans)) {
    const reason = 'it has no answers or spans by instance'
    const data = { format: "Potato's user state", reason }
    yield issueEvent('TW-FORMATS-001', data, { file: file.name })
    return
  }
  const behaviour = isRecord(state.instance_id_to_behavioral_data)
    ? state.instance_id_to_behavioral_data
    : {}
  const [byLabel, bySpan] = [isRecord(labels) ? labels : {}, isRecord(spans) ? spans : {}]
  const folder = baseName(folderOf(file.name))
  for (const id of new Set([...Object.keys(byLabel), ...Object.keys(bySpan)])) {
    const row = {
      id,
      user_id: state.user_id ?? (folder === '' ? undefined : folder),
      label_annotations: byLabel[id],
      span_annotations: bySpan[id],
      ...(behaviour[id] === undefined ? {} : { behavioral_data: behaviour[id] }),
    }
    yield* readInstance(row, { file: file.name }, shared)
  }
}

const known = [
  ...['id', 'instance_id', 'user_id', 'document_id', 'displayed_text', 'label_annotations'],
  ...['labels', 'annotation', 'span_annotations', 'spans'],
]

function* readInstance(
  row: Record<string, unknown>,
  place: { file: string; line?: number },
  { labels, fields, documentId }: Shared,
): Generator<ParseEvent> {
  const instance = String(row.id)
  const stated = typeof row.document_id === 'string' ? row.document_id : instance
  const document: AnnotationDocument = bareDocument(documentId(stated))
  document.taskId = toId(instance)
  if (typeof row.user_id === 'string' || typeof row.user_id === 'number')
    document.provenance.annotator = String(row.user_id)
  const text = typeof row.displayed_text === 'string' ? row.displayed_text : undefined
  document.media = [text === undefined ? { id: 'text', type: 'text' } : textMedium('text', text)]
  const raws: Record<string, unknown> = {}
  for (const [scheme, raw] of readSchemes(row.label_annotations ?? row.labels ?? row.annotation)) {
    if (raw === undefined || raw === null) continue
    const key = fields.keyOf(scheme)
    const value = readAnswer(raw)
    document.responses[key] = { state: 'answered', value }
    if (JSON.stringify(writeAnswer(value)) !== JSON.stringify(raw)) raws[key] = raw
  }
  const bad: string[] = []
  for (const span of readSpans(row.span_annotations ?? row.spans, (path) => bad.push(path))) {
    const placed = placeSpan(span, text)
    if (!placed.isFound) {
      const data = { what: `The span ${span.start}–${span.end}`, of: 'its text, or quotes another' }
      yield issueEvent('TW-FORMATS-010', data, place)
    }
    const { start, end, quote } = placed
    const { id, ...rest } = span.rest
    const isFree =
      typeof id === 'string' &&
      /^[A-Za-z0-9._:-]{1,128}$/.test(id) &&
      document.annotations.every((one) => one.id !== id)
    const kept = isFree || id === undefined ? rest : span.rest
    document.annotations.push({
      id: isFree ? id : `span-${document.annotations.length + 1}`,
      widget: fields.keyOf(span.schema),
      media: 'text',
      geometry: { type: 'text-span', media: 'text', start, end, quote },
      labels: [labels.take(span.label).id],
      origin: { kind: 'import', source: 'potato' },
      ...(Object.keys(kept).length > 0 ? { extensions: { [potatoExtension]: kept } } : {}),
    })
  }
  for (const path of bad) {
    const data = { what: `The span ${path}`, expected: 'a start, an end after it, and a label' }
    yield issueEvent('TW-FORMATS-011', data, place)
  }
  const names = fields.renamed([
    ...Object.keys(document.responses),
    ...document.annotations.map(({ widget }) => widget ?? ''),
  ])
  const rest = others(row, known)
  const kept = {
    ...(rest ? { rest } : {}),
    ...(Object.keys(raws).length > 0 ? { raws } : {}),
    ...(names ? { names } : {}),
    ...(instance === document.taskId ? {} : { instance }),
  }
  if (Object.keys(kept).length > 0) document.extensions = { [potatoExtension]: kept }
  yield { kind: 'document', document }
}
