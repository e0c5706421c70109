import type { AnnotationDocument, DocumentMedium } from '@tagwright/schema'
import { geometryBounds } from '@tagwright/schema'
import { tidy } from '../convert/decimals.js'
import { keptUnder } from '../convert/extensions.js'
import { createLabelNames } from '../convert/label-book.js'
import { mediumName, safePath } from '../convert/paths.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import { createLossCounter } from '../format/loss.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { createLossNotes, type LossNotes } from '../losses/note-losses.js'
import { createmlCommon, createmlLosses } from './losses.js'
import { createmlExtension } from './parse.js'

/** Writes a list of images for each folder that they came from or split that they are in. */
export async function* serializeCreateml(
  corpus: Corpus,
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const counter = createLossCounter(createmlLosses)
  const notes = createLossNotes({
    format: 'createml',
    kinds: createmlCommon,
    counter,
    extensions: [createmlExtension],
  })
  notes.dataset(corpus.dataset)
  const folders = new Set<string>()
  for await (const { media } of corpus.documents()) {
    for (const medium of media) if (medium.type === 'image') folders.add(folderFor(medium))
  }
  if (folders.size === 0) folders.add('')
  for (const folder of folders) {
    const path = safePath(`${folder}/_annotations.createml.json`)
    yield { kind: 'file', file: { path, content: writeFolder(corpus, folder, notes, environment) } }
  }
  for (const loss of counter.list()) yield { kind: 'loss', loss }
}

function folderFor(medium: DocumentMedium): string {
  const { folder } = keptUnder(createmlExtension, medium.extensions)
  return typeof folder === 'string' ? folder : (medium.split ?? '')
}

async function* writeFolder(
  corpus: Corpus,
  folder: string,
  notes: LossNotes,
  environment: FormatEnvironment,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const nameOf = createLabelNames(corpus.dataset)
  let separator = '[\n'
  for await (const document of corpus.documents()) {
    if (environment.signal?.aborted) break
    const media = document.media.filter((one) => one.type === 'image' && folderFor(one) === folder)
    if (media.length > 0) notes.document(document)
    for (const medium of media) {
      yield encoder.encode(
        `${separator}${JSON.stringify(writeImage(document, medium, nameOf, notes))}`,
      )
      separator = ',\n'
    }
  }
  yield encoder.encode(separator === '[\n' ? '[]\n' : '\n]\n')
}

function writeImage(
  document: AnnotationDocument,
  medium: DocumentMedium,
  nameOf: (label: string | undefined) => string,
  notes: LossNotes,
): Record<string, unknown> {
  const { image, folder: _, ...others } = keptUnder(createmlExtension, medium.extensions)
  const only = document.media.length === 1 ? medium.id : undefined
  const annotations: Record<string, unknown>[] = []
  for (const annotation of document.annotations) {
    if ((annotation.media ?? only) !== medium.id) continue
    const { geometry } = annotation
    const hasArea = geometry && ['box', 'polygon', 'ellipse', 'mask'].includes(geometry.type)
    const bounds = hasArea ? geometryBounds(geometry) : undefined
    if (!bounds || !(bounds.width > 0 && bounds.height > 0)) {
      notes.lose('geometry', document, annotation)
      continue
    }
    if (geometry?.type !== 'box' || geometry.rotation !== 0)
      notes.lose('shape', document, annotation)
    notes.annotation(document, annotation)
    const { x, y, width, height } = bounds
    annotations.push({
      label: nameOf(annotation.labels?.[0]),
      coordinates: { x: tidy(x + width / 2), y: tidy(y + height / 2), width, height },
      ...keptUnder(createmlExtension, annotation.extensions),
    })
  }
  return { image: image ?? mediumName(medium) ?? document.id, annotations, ...others }
}
