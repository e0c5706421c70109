import type { AnnotationDocument, DocumentMedium, Label } from '@tagwright/schema'
import { decimal } from '../convert/decimals.js'
import { keptUnder } from '../convert/extensions.js'
import { createLabelNames } from '../convert/label-book.js'
import { baseName, createPathMaker, mediumName, stemOf } from '../convert/paths.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import { createLossCounter } from '../format/loss.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { createLossNotes, type LossNotes } from '../losses/note-losses.js'
import { openTag, writeElement } from '../xml/write-xml.js'
import type { XmlElement } from '../xml/xml-element.js'
import { cvatExtension } from './cvat-labels.js'
import { cvatCommon, cvatLosses } from './losses.js'
import { elementsOf, writeAnnotation, writeTrack } from './write-annotation.js'
import { writeMeta } from './write-meta.js'

/** Writes all images into one file, and each video into one of its own. */
export async function* serializeCvat(
  corpus: Corpus,
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const counter = createLossCounter(cvatLosses)
  const notes = createLossNotes({
    format: 'cvat',
    kinds: cvatCommon,
    counter,
    extensions: [cvatExtension],
  })
  notes.dataset(corpus.dataset)
  const context: Writing = {
    labels: new Map(corpus.dataset.ontology.labels.map((label) => [label.id, label])),
    nameOf: createLabelNames(corpus.dataset),
    notes,
    nextImage: 0,
  }
  const pathOf = createPathMaker()
  let hasImages = false
  const encoder = new TextEncoder()
  for await (const document of corpus.documents()) {
    if (environment.signal?.aborted) break
    for (const medium of document.media) {
      hasImages ||= medium.type === 'image'
      if (medium.type !== 'video') continue
      const tracks = writeVideo(document, medium, context)
      const head = writeElement(writeMeta(corpus.dataset, medium), '  ')
      const text = `${start}${head}${tracks.map((one) => writeElement(one, '  ')).join('')}</annotations>\n`
      const path = pathOf(`${stemOf(baseName(mediumName(medium) ?? document.id))}.xml`)
      yield { kind: 'file', file: { path, content: [encoder.encode(text)] } }
    }
  }
  if (hasImages || counter.list().length === 0) {
    const content = writeImages(corpus, context, environment)
    yield { kind: 'file', file: { path: pathOf('annotations.xml'), content } }
  }
  for (const loss of counter.list()) yield { kind: 'loss', loss }
}

const start = '<?xml version="1.0" encoding="utf-8"?>\n<annotations>\n  <version>1.1</version>\n'

interface Writing {
  labels: ReadonlyMap<string, Label>
  nameOf(label: string | undefined): string
  notes: LossNotes
  nextImage: number
}

async function* writeImages(
  corpus: Corpus,
  context: Writing,
  environment: FormatEnvironment,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(start + writeElement(writeMeta(corpus.dataset, undefined), '  '))
  for await (const document of corpus.documents()) {
    if (environment.signal?.aborted) break
    noteDocument(document, context.notes)
    for (const medium of document.media) {
      if (medium.type === 'image') yield encoder.encode(writeImage(document, medium, context))
    }
  }
  yield encoder.encode('</annotations>\n')
}

function writeImage(
  document: AnnotationDocument,
  medium: DocumentMedium,
  context: Writing,
): string {
  const kept = keptUnder(cvatExtension, medium.extensions)
  const texts = Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  const { id = String(context.nextImage), name, ...others } = texts
  context.nextImage = Math.max(context.nextImage, Number(id) || 0) + 1
  const only = document.media.length === 1 ? medium.id : undefined
  const children: XmlElement[] = []
  for (const annotation of document.annotations) {
    if ((annotation.media ?? only) !== medium.id) continue
    const lose = (loss: string) => context.notes.lose(loss, document, annotation)
    const written = writeAnnotation(annotation, labelled(annotation.labels?.[0], context, lose))
    if (!written) {
      lose('geometry')
      continue
    }
    context.notes.annotation(document, annotation)
    children.push(written)
  }
  children.push(...writeTags(document, context))
  children.push(...elementsOf(keptUnder(cvatExtension, document.extensions).unread))
  const { width, height, split } = medium
  const attributes = {
    id,
    name: name ?? mediumName(medium) ?? document.id,
    ...(split !== undefined && { subset: split }),
    ...(width && { width: decimal(width) }),
    ...(height && { height: decimal(height) }),
    ...others,
  }
  const inside = children.map((child) => writeElement(child, '    ')).join('')
  return `  ${openTag('image', attributes)}\n${inside}  </image>\n`
}

function writeTags(document: AnnotationDocument, { nameOf }: Writing): XmlElement[] {
  const old = elementsOf(keptUnder(cvatExtension, document.extensions).tags)
  const value: unknown = document.responses.tags?.value
  const names = Array.isArray(value) ? value.map((id) => nameOf(String(id))) : []
  return names.map((label) => {
    const found = old.find(({ attributes }) => attributes.label === label)
    return found ?? { name: 'tag', attributes: { label, source: 'manual' }, children: [] }
  })
}

function writeVideo(
  document: AnnotationDocument,
  medium: DocumentMedium,
  context: Writing,
): XmlElement[] {
  const tracks: XmlElement[] = []
  noteDocument(document, context.notes)
  for (const annotation of document.annotations) {
    if (annotation.media !== undefined && annotation.media !== medium.id) continue
    const lose = (loss: string) => context.notes.lose(loss, document, annotation)
    const labels = labelled(annotation.labels?.[0], context, lose)
    const isTrack = annotation.geometry?.type === 'track'
    const rate = medium.frameRate ?? 25
    const track = isTrack ? writeTrack(annotation, tracks.length, rate, labels) : undefined
    if (!track) {
      lose('geometry')
      continue
    }
    context.notes.annotation(document, annotation)
    tracks.push(track)
  }
  return tracks
}

function labelled(
  id: string | undefined,
  { labels, nameOf }: Writing,
  lose: (loss: string) => void,
) {
  return {
    label: id === undefined ? undefined : labels.get(id),
    name: id === undefined ? '' : nameOf(id),
    lose,
  }
}

function noteDocument(document: AnnotationDocument, notes: LossNotes): void {
  notes.document(document)
  if (document.media.some(({ type }) => type !== 'image' && type !== 'video'))
    notes.lose('media', document)
  const isTags = (path: string) => path === 'tags' && Array.isArray(document.responses.tags?.value)
  if (Object.keys(document.responses).some((path) => !isTags(path)))
    notes.lose('responses', document)
}
