import type { AnnotationDocument } from '@tagwright/schema'
import { fieldNames } from '../answers/answer-losses.js'
import { keptUnder } from '../convert/extensions.js'
import { createLabelNames } from '../convert/label-book.js'
import { isRecord } from '../convert/numbers.js'
import { writeCsvLine } from '../csv/write-csv.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import { createLossCounter } from '../format/loss.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { zooniverseExtension, zooniverseLosses } from './losses.js'
import { noteZooniverseLosses } from './note-losses.js'
import { writeMark } from './read-mark.js'

const titles = [
  ...['classification_id', 'user_name', 'user_id', 'user_ip', 'workflow_id', 'workflow_name'],
  ...['workflow_version', 'created_at', 'gold_standard', 'expert', 'metadata', 'annotations'],
  ...['subject_data', 'subject_ids'],
]

/** Writes `classifications.csv`, a row for each document. */
export async function* serializeZooniverse(
  corpus: Corpus,
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const counter = createLossCounter(zooniverseLosses)
  const nameOf = createLabelNames(corpus.dataset)
  async function* content(): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder()
    let text = writeCsvLine(titles)
    for await (const document of corpus.documents() as AsyncIterable<AnnotationDocument>) {
      if (environment.signal?.aborted) return
      noteZooniverseLosses(document, counter)
      text += writeCsvLine(rowOf(document, nameOf))
      if (text.length < 65536) continue
      yield encoder.encode(text)
      text = ''
    }
    yield encoder.encode(text)
  }
  yield { kind: 'file', file: { path: 'classifications.csv', content: content() } }
  for (const loss of counter.list()) yield { kind: 'loss', loss }
}

function rowOf(document: AnnotationDocument, nameOf: (id: string | undefined) => string): string[] {
  const kept = keptUnder(zooniverseExtension, document.extensions)
  const columns = isRecord(kept.columns) ? kept.columns : {}
  const subject = isRecord(kept.subject) ? kept.subject : {}
  const [first] = document.media
  const subjectId = first?.id ?? 'subject'
  const { annotator = '', startedAt, submittedAt, locale } = document.provenance
  const isNumber = /^\d+$/.test(annotator)
  const dimensions = document.media.map(({ width, height }) =>
    width === undefined || height === undefined
      ? null
      : { naturalWidth: width, naturalHeight: height },
  )
  const metadata = {
    ...(isRecord(kept.metadata) ? kept.metadata : {}),
    ...(startedAt === undefined ? {} : { started_at: startedAt }),
    ...(submittedAt === undefined ? {} : { finished_at: submittedAt }),
    ...(locale === undefined ? {} : { user_language: locale }),
    subject_dimensions: dimensions,
  }
  const isNamed = Object.values(subject).includes(first?.fileName)
  const named = first?.fileName === undefined || isNamed ? {} : { filename: first.fileName }
  const workflow = document.taskId.endsWith(`-${subjectId}`)
    ? document.taskId.slice(0, -subjectId.length - 1)
    : document.taskId
  const cells: Record<string, unknown> = {
    classification_id: document.id,
    user_name: isNumber ? '' : annotator,
    user_id: isNumber ? annotator : '',
    workflow_id: workflow,
    ...columns,
    metadata: JSON.stringify(metadata),
    annotations: JSON.stringify(tasksOf(document, kept, nameOf)),
    subject_data: JSON.stringify({ [subjectId]: { ...subject, ...named } }),
    subject_ids: subjectId,
  }
  return titles.map((title) => String(cells[title] ?? ''))
}

function tasksOf(
  document: AnnotationDocument,
  kept: Record<string, unknown>,
  nameOf: (id: string | undefined) => string,
): unknown[] {
  const said = isRecord(kept.titles) ? kept.titles : {}
  const taskOf = fieldNames(document, zooniverseExtension)
  const frame = (key: string) => ({
    task: taskOf(key),
    ...(Object.hasOwn(said, key) ? { task_label: said[key] } : {}),
  })
  const marks = new Map<string, Record<string, unknown>[]>()
  const frames = new Map(document.media.map(({ id }, i) => [id, i]))
  const tools: string[] = []
  for (const annotation of document.annotations) {
    const shape = writeMark(annotation.geometry)
    if (!shape) continue
    const { id, widget = 'T0', labels } = annotation
    const key = document.responses[widget] ? 'T0' : widget
    const list = marks.get(key) ?? []
    marks.set(key, list)
    const label = nameOf(labels?.[0])
    if (!tools.includes(label)) tools.push(label)
    list.push({
      tool: tools.indexOf(label),
      frame: frames.get(annotation.media ?? '') ?? 0,
      tool_label: label,
      ...shape,
      ...keptUnder(zooniverseExtension, annotation.extensions),
      details: keptUnder(zooniverseExtension, annotation.extensions).details ?? [],
      ...(id === `${key}-${list.length}` ? {} : { markId: id }),
    })
  }
  return [
    ...Object.entries(document.responses).map(([key, { state, value }]) => ({
      ...frame(key),
      value: state === 'answered' ? value : null,
    })),
    ...[...marks].map(([key, value]) => ({ ...frame(key), taskType: 'drawing', value })),
    ...(Array.isArray(kept.annotations) ? kept.annotations : []),
  ]
}
