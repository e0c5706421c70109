import {
  type Annotation,
  type AnnotationDocument,
  type DatasetHeader,
  sliceCodePoints,
  type TextSpanGeometry,
} from '@tagwright/schema'
import { fieldNames } from '../answers/answer-losses.js'
import { textExtension, textOfMedium } from '../answers/text-of-medium.js'
import { keptUnder } from '../convert/extensions.js'
import { createLabelNames } from '../convert/label-book.js'
import { isRecord } from '../convert/numbers.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import { createLossCounter, type LossCounter } from '../format/loss.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { readAnswer, writeAnswer } from './answers.js'
import { potatoExtension, potatoLosses } from './losses.js'

/** Writes `annotated_instances.jsonl`, a row for each document. */
export async function* serializePotato(
  corpus: Corpus,
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const counter = createLossCounter(potatoLosses)
  const nameOf = createLabelNames(corpus.dataset)
  async function* content(): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder()
    let text = ''
    for await (const document of corpus.documents() as AsyncIterable<AnnotationDocument>) {
      if (environment.signal?.aborted) return
      text += `${JSON.stringify(rowOf(document, corpus.dataset, nameOf, counter))}\n`
      if (text.length < 65536) continue
      yield encoder.encode(text)
      text = ''
    }
    yield encoder.encode(text)
  }
  yield { kind: 'file', file: { path: 'annotated_instances.jsonl', content: content() } }
  for (const loss of counter.list()) yield { kind: 'loss', loss }
}

const carried = ['id', 'widget', 'media', 'geometry', 'labels', 'origin', 'extensions']
const some = (value: unknown): boolean =>
  value !== undefined &&
  value !== '' &&
  (typeof value !== 'object' || value === null || Object.keys(value).length > 0)

function rowOf(
  document: AnnotationDocument,
  dataset: DatasetHeader,
  nameOf: (id: string | undefined) => string,
  counter: LossCounter,
): Record<string, unknown> {
  const lose = (key: string, annotation?: Annotation) =>
    counter.add(`potato.${key}`, {
      document: document.id,
      ...(annotation ? { annotation: annotation.id } : {}),
    })
  const kept = keptUnder(potatoExtension, document.extensions)
  const schemeOf = fieldNames(document, potatoExtension)
  const medium = document.media.find(({ type }) => type === 'text')
  const text = medium && textOfMedium(medium, document, dataset)
  noteLosses(document, medium?.id, lose)
  const spans: Record<string, unknown[]> = {}
  for (const annotation of document.annotations) {
    const geometry = annotation.geometry as TextSpanGeometry | undefined
    const on = geometry?.media ?? annotation.media
    const isShown = medium !== undefined && (on === undefined || on === medium.id)
    const isReadable =
      geometry?.type === 'text-span' &&
      geometry.end > geometry.start &&
      (text === undefined || sliceCodePoints(text, geometry.start, geometry.end) === geometry.quote)
    if (!isReadable || !isShown || geometry.response !== undefined) {
      lose('geometry', annotation)
      continue
    }
    const { widget, labels, origin, extensions } = annotation
    if ((labels?.length ?? 0) > 1) lose('labels', annotation)
    if (!labels?.length) lose('unlabelled', annotation)
    if (widget === undefined) lose('widget', annotation)
    const isPlain = origin?.source === 'potato' && Object.keys(origin).length === 2
    const isForeign = Object.keys(extensions ?? {}).some((key) => key !== potatoExtension)
    const more = Object.entries(annotation).some(
      ([key, one]) => !carried.includes(key) && some(one),
    )
    if (more || (origin && !isPlain) || isForeign) lose('details', annotation)
    const scheme = schemeOf(widget ?? 'spans')
    const list = spans[scheme] ?? []
    spans[scheme] = list
    const { start, end, quote } = geometry
    const label = nameOf(labels?.[0])
    const own = keptUnder(potatoExtension, extensions)
    list.push({ start, end, annotation: label, span: quote, ...own, id: annotation.id })
  }
  const raws = isRecord(kept.raws) ? kept.raws : {}
  const answers = Object.entries(document.responses).flatMap(([key, { state, value }]) => {
    if (state !== 'answered' || value === undefined || value === null) return []
    const raw = Object.hasOwn(raws, key) ? raws[key] : undefined
    const isSame = raw !== undefined && JSON.stringify(readAnswer(raw)) === JSON.stringify(value)
    return [[schemeOf(key), isSame ? raw : writeAnswer(value)]]
  })
  const instance = typeof kept.instance === 'string' ? kept.instance : document.taskId
  const { annotator } = document.provenance
  return {
    ...(annotator === undefined ? {} : { user_id: annotator }),
    id: instance,
    ...(document.id === document.taskId ? {} : { document_id: document.id }),
    ...(text === undefined ? {} : { displayed_text: text }),
    label_annotations: Object.fromEntries(answers),
    span_annotations: spans,
    ...(isRecord(kept.rest) ? kept.rest : {}),
  }
}

function noteLosses(
  document: AnnotationDocument,
  text: string | undefined,
  lose: (key: string) => void,
): void {
  const responses = Object.values(document.responses)
  if (
    responses.some(
      ({ state, value }) => state !== 'answered' || value === undefined || value === null,
    )
  )
    lose('states')
  const { annotator: _, ...facts } = document.provenance
  const isMore =
    document.status !== 'submitted' ||
    document.revision !== 0 ||
    document.relations.length > 0 ||
    Object.keys(facts).length > 0 ||
    responses.some(({ evidence, updatedAt }) => evidence || updatedAt) ||
    [document.reason, document.basedOn, document.taskRevision, document.ontologyRef].some(some) ||
    Object.keys(document.extensions ?? {}).some((key) => key !== potatoExtension)
  if (isMore) lose('document')
  const isPlain = document.media.every(
    ({ id, type, extensions, ...rest }) =>
      id === 'text' &&
      id === text &&
      type === 'text' &&
      Object.keys(rest).length === 0 &&
      Object.keys(extensions ?? {}).every((key) => key === textExtension),
  )
  if (!isPlain || document.media.length !== 1) lose('media')
}
