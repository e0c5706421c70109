import type { AnnotationDocument, Label } from '@tagwright/schema'
import { plainName } from '../convert/names.js'
import { isRecord } from '../convert/numbers.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import { createLossCounter, type LossCounter } from '../format/loss.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { writeCategories } from './categories.js'
import { type CocoCategory, cocoExtension } from './coco-types.js'
import { cocoLosses } from './losses.js'
import { NumberIds } from './number-ids.js'
import { writeDocument } from './write-document.js'

/** Text is handed out and put away in pieces of about this many characters. */
const chunk = 64 * 1024

/** How COCO is written. */
export interface CocoSerializeOptions {
  /** @default 'annotations.json' */
  fileName?: string
}

/** Writes a corpus as one COCO file in one pass: annotations wait in the scratch store until the images are out. */
export async function* serializeCoco(
  corpus: Corpus,
  options: CocoSerializeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const losses = createLossCounter(cocoLosses)
  const content = writeFile(corpus, losses, environment)
  yield { kind: 'file', file: { path: options?.fileName ?? 'annotations.json', content } }
  for (const loss of losses.list()) yield { kind: 'loss', loss }
}

async function* writeFile(
  corpus: Corpus,
  losses: LossCounter,
  environment: FormatEnvironment,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const { dataset } = corpus
  const labels = [...dataset.ontology.labels]
  noteOntology(labels, losses)
  let categories = writeCategories(labels, (label) => plainName(label.name))
  const categoryOf = (id: string | undefined): CocoCategory => {
    const wanted = id ?? 'unlabelled'
    const found = categories.get(wanted)
    if (found) return found
    labels.push({ id: wanted, name: wanted })
    categories = writeCategories(labels, (label) => plainName(label.name))
    return categories.get(wanted)!
  }
  const stated = dataset.extensions?.[cocoExtension]
  const { info = {}, licenses = [], ...rest } = isRecord(stated) ? stated : {}
  yield encoder.encode(
    `{"info":${JSON.stringify(info)},"licenses":${JSON.stringify(licenses)},"images":[`,
  )
  const annotationIds = new NumberIds()
  const imageIds = new NumberIds()
  const log = environment.scratch.log(`coco-${environment.newId()}-annotations`)
  let imageText = ''
  let annotationText = ''
  let firstImage = true
  let firstAnnotation = true
  for await (const document of corpus.documents() as AsyncIterable<AnnotationDocument>) {
    if (environment.signal?.aborted) break
    const lose = (code: string, annotation?: string) =>
      losses.add(code, { document: document.id, ...(annotation ? { annotation } : {}) })
    const { images, annotations } = writeDocument(document, {
      categoryOf,
      lose,
      takeAnnotationId: (wanted) => annotationIds.take(wanted),
      takeImageId: (wanted) => imageIds.take(wanted),
    })
    for (const image of images) {
      imageText += `${firstImage ? '' : ','}${JSON.stringify(image)}`
      firstImage = false
    }
    for (const annotation of annotations) {
      annotationText += firstAnnotation ? annotation : `,${annotation}`
      firstAnnotation = false
    }
    if (imageText.length > chunk) {
      yield encoder.encode(imageText)
      imageText = ''
    }
    if (annotationText.length > chunk) {
      await log.append(encoder.encode(annotationText))
      annotationText = ''
    }
  }
  yield encoder.encode(imageText)
  await log.append(encoder.encode(annotationText))
  yield encoder.encode('],"annotations":[')
  yield* log.read()
  yield encoder.encode(`],"categories":${JSON.stringify([...categories.values()])}`)
  for (const [name, value] of Object.entries(rest)) {
    yield encoder.encode(`,${JSON.stringify(name)}:${JSON.stringify(value)}`)
  }
  yield encoder.encode('}')
}

function noteOntology(labels: readonly Label[], losses: LossCounter): void {
  for (const label of labels) {
    const example = { document: 'dataset', member: label.id }
    if (typeof label.name !== 'string') losses.add('coco.names', example)
    if (label.color || label.hotkey || label.attributes || label.description || label.parent) {
      losses.add('coco.ontology', example)
    }
  }
}
