import type { Annotation, AnnotationDocument, DocumentMedium } from '@tagwright/schema'
import { decimal } from '../convert/decimals.js'
import { keptUnder } from '../convert/extensions.js'
import { createLabelNames } from '../convert/label-book.js'
import { createPathMaker, stemOf } from '../convert/paths.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import { createLossCounter } from '../format/loss.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { createLossNotes, type LossNotes } from '../losses/note-losses.js'
import { toElement, writeElement } from '../xml/write-xml.js'
import type { XmlElement } from '../xml/xml-element.js'
import { vocCommon, vocLosses } from './losses.js'
import { vocExtension } from './read-object.js'
import { textElement, writeObject } from './write-object.js'

/** How Pascal VOC is written. */
export interface VocSerializeOptions {
  /** See the option of reading. @default 'edges' */
  pixels?: 'edges' | 'one-based'
}

/** Writes one XML file for each image. */
export async function* serializeVoc(
  corpus: Corpus,
  options: VocSerializeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const counter = createLossCounter(vocLosses)
  const notes = createLossNotes({
    format: 'voc',
    kinds: vocCommon.filter((kind) => kind !== 'structure'),
    counter,
    extensions: [vocExtension],
  })
  notes.dataset(corpus.dataset)
  const nameOf = createLabelNames(corpus.dataset)
  const pathOf = createPathMaker()
  const encoder = new TextEncoder()
  const oneBased = options?.pixels === 'one-based'
  for await (const document of corpus.documents()) {
    if (environment.signal?.aborted) break
    notes.document(document)
    for (const medium of document.media) {
      if (medium.type !== 'image') continue
      const root = writeImage(document, medium, { nameOf, oneBased, notes })
      const { path } = keptUnder(vocExtension, medium.extensions)
      const name = stemOf(medium.fileName ?? medium.src ?? document.id)
      const file = pathOf(typeof path === 'string' ? path : `${name}.xml`)
      const content = [encoder.encode(writeElement(root))]
      yield { kind: 'file', file: { path: file, content } }
    }
  }
  for (const loss of counter.list()) yield { kind: 'loss', loss }
}

interface Writing {
  nameOf(label: string | undefined): string
  oneBased: boolean
  notes: LossNotes
}

function writeImage(
  document: AnnotationDocument,
  medium: DocumentMedium,
  { nameOf, oneBased, notes }: Writing,
): XmlElement {
  const only = document.media.length === 1 ? document.media[0]?.id : undefined
  const own = document.annotations.filter(({ media }) => (media ?? only) === medium.id)
  const tops = new Map(own.filter(({ parent }) => !parent).map((one) => [one.id, one]))
  const partsOf = new Map<string, Annotation[]>()
  for (const annotation of own) {
    if (!annotation.parent || !tops.has(annotation.parent)) continue
    partsOf.set(annotation.parent, [...(partsOf.get(annotation.parent) ?? []), annotation])
  }
  const write = (annotation: Annotation, tag: 'object' | 'part', parts: XmlElement[]) => {
    const lose = (loss: string) => notes.lose(loss, document, annotation)
    const name = annotation.labels?.length ? nameOf(annotation.labels[0]) : 'unlabelled'
    const written = writeObject(annotation, tag, { name, oneBased, lose, parts })
    if (!written) lose('geometry')
    else notes.annotation(document, annotation)
    if (annotation.group !== undefined || (annotation.parent && tag === 'object')) lose('structure')
    return written
  }
  const objects: XmlElement[] = []
  for (const annotation of own) {
    if (annotation.parent && tops.has(annotation.parent)) continue
    const children = partsOf.get(annotation.id) ?? []
    const parts = children.map((part) => write(part, 'part', []))
    const object = write(
      annotation,
      'object',
      parts.filter((part) => part !== undefined),
    )
    if (object) objects.push(object)
    else for (const part of children) notes.lose('geometry', document, part)
  }
  const { elements } = keptUnder(vocExtension, medium.extensions)
  const kept = (Array.isArray(elements) ? elements : [])
    .map((one) => toElement(one))
    .filter((one) => one !== undefined)
  const sizes = (['width', 'height'] as const).flatMap((key) => {
    const value = medium[key]
    return value === undefined ? [] : [textElement(key, decimal(value))]
  })
  const oldSize = kept.find(({ name }) => name === 'size')
  const size = { name: 'size', attributes: {}, children: [...sizes, ...(oldSize?.children ?? [])] }
  return {
    name: 'annotation',
    attributes: {},
    children: [
      ...kept.filter(({ name }) => name === 'folder'),
      textElement('filename', medium.fileName ?? medium.src ?? document.id),
      // What came in keeps its order, so that nothing differs when it is read again.
      ...kept.filter(({ name }) => name !== 'folder').map((one) => (one === oldSize ? size : one)),
      ...(oldSize || sizes.length === 0 ? [] : [size]),
      ...objects,
    ],
  }
}
