import type { Annotation, AnnotationDocument } from '@tagwright/schema'
import { keptUnder } from '../convert/extensions.js'
import { createLabelNames } from '../convert/label-book.js'
import { isRecord } from '../convert/numbers.js'
import { writeCsvLine } from '../csv/write-csv.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { beginNotes } from '../losses/begin-notes.js'
import type { LossNotes } from '../losses/note-losses.js'
import { crowdCommon, crowdExtension, crowdLosses } from './losses.js'
import type { ElementKind, OffsetUnit } from './read-element.js'
import { readInputs } from './read-inputs.js'
import { readValue } from './read-value.js'
import { type ElementWriting, kindOf, writeElement } from './write-elements.js'

/** How answers of crowd elements are written. */
export interface CrowdSerializeOptions {
  /** What offsets of entities count. @default 'utf-16' */
  offsets?: OffsetUnit
  /** @default 'results.csv' */
  fileName?: string
}

/** Writes a table of results as Mechanical Turk gives it: a row a document, its answers in `Answer.taskAnswers`. */
export async function* serializeCrowd(
  corpus: Corpus,
  options: CrowdSerializeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const { notes, events } = beginNotes(corpus, {
    format: 'crowd-html',
    kinds: crowdCommon,
    losses: crowdLosses,
    extension: crowdExtension,
  })
  const content = writeRows(corpus, options?.offsets ?? 'utf-16', notes, environment)
  yield { kind: 'file', file: { path: options?.fileName ?? 'results.csv', content } }
  yield* events()
}

const textsOf = (value: unknown): Record<string, string> => {
  const texts: Record<string, string> = {}
  for (const [name, one] of Object.entries(isRecord(value) ? value : {})) {
    if (typeof one === 'string' || typeof one === 'number') texts[name] = String(one)
  }
  return texts
}

const imageColumn = 'image_url'

async function* writeRows(
  corpus: Corpus,
  unit: OffsetUnit,
  notes: LossNotes,
  environment: FormatEnvironment,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const nameOf = createLabelNames(corpus.dataset)
  const inputs = new Set<string>()
  const abouts = new Set(['AssignmentId', 'WorkerId'])
  for await (const { media, extensions } of corpus.documents()) {
    const kept = keptUnder(crowdExtension, extensions)
    for (const name of Object.keys(textsOf(kept.inputs))) inputs.add(name)
    for (const name of Object.keys(textsOf(kept.about))) abouts.add(name)
    if (!kept.inputs && media.some(({ type }) => type === 'image')) inputs.add(imageColumn)
  }
  const columns = [...abouts, ...[...inputs].map((name) => `Input.${name}`)]
  yield encoder.encode(writeCsvLine([...columns, 'Answer.taskAnswers']))
  for await (const document of corpus.documents()) {
    if (environment.signal?.aborted) break
    notes.document(document)
    noteDocument(document, notes)
    const kept = keptUnder(crowdExtension, document.extensions)
    const about = textsOf(kept.about)
    const { assignment, annotator } = document.provenance
    if (!('workerId' in about)) {
      about.AssignmentId ??= assignment ?? ''
      about.WorkerId ??= annotator ?? ''
    }
    const shown = kept.inputs ? textsOf(kept.inputs) : imageInput(document)
    const cells = [
      ...[...abouts].map((name) => about[name] ?? ''),
      ...[...inputs].map((name) => shown[name] ?? ''),
      JSON.stringify([writeAnswers(document, { nameOf, notes, unit, inputs: shown })]),
    ]
    yield encoder.encode(writeCsvLine(cells))
  }
}

function imageInput({ media }: AnnotationDocument): Record<string, string> {
  const image = media.find(({ type }) => type === 'image')
  const source = image?.src ?? image?.fileName
  return source === undefined ? {} : { [imageColumn]: source }
}

function noteDocument(document: AnnotationDocument, notes: LossNotes): void {
  const { annotator, assignment, startedAt, submittedAt, ...others } = document.provenance
  const kept = keptUnder(crowdExtension, document.extensions).about
  const isRead = isRecord(kept)
  const plain = document.status === 'submitted' && document.revision === 0
  if (!plain || Object.keys(others).length > 0 || (!isRead && (startedAt || submittedAt))) {
    notes.lose('provenance', document)
  }
  const types = document.media.map(({ type }) => type)
  const isFirst = types.every((type, i) => types.indexOf(type) === i)
  if (!isFirst || types.some((type) => type !== 'image' && type !== 'text')) {
    notes.lose('media', document)
  }
}

interface Writing {
  nameOf(label: string | undefined): string
  notes: LossNotes
  unit: OffsetUnit
  inputs: Record<string, string>
}

function writeAnswers(document: AnnotationDocument, writing: Writing): Record<string, unknown> {
  const kept = keptUnder(crowdExtension, document.extensions)
  const part = (name: string) =>
    isRecord(kept[name]) ? (kept[name] as Record<string, unknown>) : {}
  const [names, raw, elements] = [part('names'), part('kept'), part('elements')]
  const nameFor = (widget: string) =>
    typeof names[widget] === 'string' ? (names[widget] as string) : widget
  const groups = new Map<string, { kind: ElementKind; list: Annotation[]; widget: string }>()
  for (const [widget, element] of Object.entries(elements)) {
    const { kind } = isRecord(element) ? element : {}
    if (typeof kind === 'string') {
      groups.set(nameFor(widget), { kind: kind as ElementKind, list: [], widget })
    }
  }
  for (const annotation of document.annotations) {
    const widget = annotation.widget ?? 'annotatedResult'
    const element = elements[widget]
    const kind = kindOf(annotation, isRecord(element) ? element.kind : undefined)
    const name = nameFor(widget)
    if (!kind || !isOfFirst(document, annotation)) {
      writing.notes.lose('geometry', document, annotation)
      continue
    }
    writing.notes.annotation(document, annotation)
    noteOrigin(document, annotation, writing.notes)
    const found = groups.get(name)
    const key = found && found.kind !== kind ? `${name}-${kind}` : name
    const group = groups.get(key) ?? { kind, list: [], widget }
    groups.set(key, group)
    group.list.push(annotation)
  }
  const answers: Record<string, unknown> = {}
  const image = document.media.find(({ type }) => type === 'image')
  const elementWriting: ElementWriting = {
    document,
    size: image?.width && image.height ? { width: image.width, height: image.height } : undefined,
    text: readInputs(writing.inputs).text,
    unit: writing.unit,
    nameOf: writing.nameOf,
    lose: (loss, annotation) => writing.notes.lose(loss, document, annotation),
  }
  for (const [name, { kind, list, widget }] of groups) {
    const element = elements[widget]
    const { kind: _, ...rest } = isRecord(element) ? element : {}
    answers[name] = { ...writeElement(kind, list, elementWriting), ...rest }
  }
  for (const [path, { value }] of Object.entries(document.responses)) {
    const said = writeResponse(value, raw[path], writing.nameOf)
    if (said === undefined) writing.notes.lose('responses', document)
    else answers[nameFor(path)] = said
  }
  for (const [path, value] of Object.entries(raw)) {
    if (!(path in document.responses)) answers[nameFor(path)] = value
  }
  return answers
}

/** What was read stays as it was while it still says the same. */
function writeResponse(
  value: unknown,
  raw: unknown,
  nameOf: (label: string | undefined) => string,
): unknown {
  if (raw !== undefined) {
    const named = (one: unknown) => (typeof one === 'string' ? nameOf(one) : one)
    const now = Array.isArray(value) ? value.map(named) : named(value)
    const before = readValue(raw, (name) => name)
    if (JSON.stringify(now) === JSON.stringify(before)) return raw
  }
  if (['string', 'number', 'boolean'].includes(typeof value)) return value
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string')
  return isList ? { labels: value.map(nameOf) } : undefined
}

function isOfFirst(document: AnnotationDocument, annotation: Annotation): boolean {
  const { geometry, media } = annotation
  const type = geometry?.type === 'text-span' ? 'text' : 'image'
  const first = document.media.find((medium) => medium.type === type)
  return media === undefined || type === 'text' || media === first?.id
}

function noteOrigin(
  document: AnnotationDocument,
  { origin, createdAt, updatedAt, annotator }: Annotation,
  notes: LossNotes,
): void {
  const plain = origin?.source === 'crowd-html' && Object.keys(origin).length === 2
  if (!plain || createdAt || updatedAt || annotator) notes.lose('provenance', document)
}
