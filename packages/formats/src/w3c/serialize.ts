import type { Annotation, AnnotationDocument } from '@tagwright/schema'
import { annotationsOf } from '../convert/annotations-of.js'
import { keptUnder } from '../convert/extensions.js'
import { createLabelNames } from '../convert/label-book.js'
import { isRecord } from '../convert/numbers.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { beginNotes } from '../losses/begin-notes.js'
import type { LossNotes } from '../losses/note-losses.js'
import { annotationContext, w3cCommon, w3cExtension, w3cLosses } from './losses.js'
import { responsesOf } from './parse.js'
import { writeAnnotation, writeWhole } from './write-annotation.js'

/** How Web Annotations are written. */
export interface W3cSerializeOptions {
  /** @default 'annotations.json' */
  fileName?: string
}

/** Writes one annotation page with the annotations of all documents. */
export async function* serializeW3c(
  corpus: Corpus,
  options: W3cSerializeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const { notes, events } = beginNotes(corpus, {
    format: 'w3c',
    kinds: w3cCommon,
    losses: w3cLosses,
    extension: w3cExtension,
  })
  const content = writePage(corpus, notes, environment)
  yield { kind: 'file', file: { path: options?.fileName ?? 'annotations.json', content } }
  yield* events()
}

async function* writePage(
  corpus: Corpus,
  notes: LossNotes,
  environment: FormatEnvironment,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const nameOf = createLabelNames(corpus.dataset)
  const { envelope } = keptUnder(w3cExtension, corpus.dataset.extensions)
  const { '@context': context, id, type: _, ...rest } = isRecord(envelope) ? envelope : {}
  const head = {
    '@context': context ?? annotationContext,
    id: id ?? 'urn:tagwright:annotations',
    ...rest,
    type: 'AnnotationPage',
  }
  yield encoder.encode(`${JSON.stringify(head).slice(0, -1)},"items":[`)
  let separator = '\n'
  for await (const document of corpus.documents()) {
    if (environment.signal?.aborted) break
    notes.document(document)
    let text = ''
    for (const item of await itemsOf(document, nameOf, notes)) {
      text += separator + JSON.stringify(item)
      separator = ',\n'
    }
    if (text !== '') yield encoder.encode(text)
  }
  yield encoder.encode('\n]}\n')
}

async function itemsOf(
  document: AnnotationDocument,
  nameOf: (label: string | undefined) => string,
  notes: LossNotes,
): Promise<Record<string, unknown>[]> {
  const items = writeWhole(document, readResponses(document, nameOf, notes))
  const placed = new Set<Annotation>()
  for (const medium of document.media) {
    const facts = Object.keys(medium).filter((name) => !known.has(name))
    const own = annotationsOf(document, medium)
    if (facts.length > 0 || (own.length === 0 && items.length === 0)) notes.lose('media', document)
    for (const annotation of own) {
      placed.add(annotation)
      const lose = (loss: string) => notes.lose(loss, document, annotation)
      const item = await writeAnnotation(annotation, { document, medium, nameOf, lose })
      if (!item) {
        lose('geometry')
        continue
      }
      items.push(item)
      notes.annotation(document, annotation)
      noteTexts(annotation, lose)
    }
  }
  for (const annotation of document.annotations) {
    if (!placed.has(annotation)) notes.lose('geometry', document, annotation)
  }
  return items
}

const known = new Set(['id', 'type', 'src', 'fileName'])

function readResponses(
  document: AnnotationDocument,
  nameOf: (label: string | undefined) => string,
  notes: LossNotes,
) {
  const { labels, text, ...others } = document.responses
  const isList =
    Array.isArray(labels?.value) && labels.value.every((one) => typeof one === 'string')
  const isLost = (labels && !isList) || (text && typeof text.value !== 'string')
  if (isLost || Object.keys(others).length > 0) notes.lose('responses', document)
  const said = {
    labels: isList ? (labels!.value as string[]).map(nameOf) : undefined,
    text: typeof text?.value === 'string' ? text.value : undefined,
  }
  const { whole } = keptUnder(w3cExtension, document.extensions)
  const before = responsesOf((Array.isArray(whole) ? whole : []).filter(isRecord), (name) => name)
  const now = [said.labels ?? [], said.text ?? null]
  const then = [before.labels?.value ?? [], before.text?.value ?? null]
  return { ...said, isSame: JSON.stringify(now) === JSON.stringify(then) }
}

function noteTexts(annotation: Annotation, lose: (loss: string) => void): void {
  const { words, events, tier, speaker, order, text, language, direction } = annotation
  const isLost = [words, events, tier, speaker, order].some((member) => member !== undefined)
  const isLoose = text === undefined && (language !== undefined || direction !== undefined)
  if (isLost || isLoose) lose('text')
  const isResolved = annotation.comments?.some(({ resolved }) => resolved !== undefined)
  if (annotation.review !== undefined || isResolved) lose('review')
}
