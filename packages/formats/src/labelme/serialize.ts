import type { AnnotationDocument, DocumentMedium } from '@tagwright/schema'
import { keptUnder } from '../convert/extensions.js'
import { createLabelNames } from '../convert/label-book.js'
import { isRecord } from '../convert/numbers.js'
import { createPathMaker, mediumName, stemOf } from '../convert/paths.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import { createLossCounter } from '../format/loss.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { createLossNotes, type LossNotes } from '../losses/note-losses.js'
import { labelmeCommon, labelmeLosses } from './losses.js'
import { labelmeExtension } from './read-shape.js'
import { writeShape } from './write-shape.js'

/** Writes one JSON file for each image. */
export async function* serializeLabelme(
  corpus: Corpus,
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const counter = createLossCounter(labelmeLosses)
  const notes = createLossNotes({
    format: 'labelme',
    kinds: labelmeCommon.filter((kind) => kind !== 'responses'),
    counter,
    extensions: [labelmeExtension],
  })
  notes.dataset(corpus.dataset)
  const nameOf = createLabelNames(corpus.dataset)
  const pathOf = createPathMaker()
  const encoder = new TextEncoder()
  for await (const document of corpus.documents()) {
    if (environment.signal?.aborted) break
    notes.document(document)
    if (Object.keys(document.responses).some((path) => path !== 'flags')) {
      notes.lose('responses', document)
    }
    for (const medium of document.media) {
      if (medium.type !== 'image') continue
      const text = JSON.stringify(writeImage(document, medium, nameOf, notes), null, 2)
      const { path } = keptUnder(labelmeExtension, medium.extensions)
      const name = stemOf(mediumName(medium) ?? document.id)
      const file = pathOf(typeof path === 'string' ? path : `${name}.json`)
      yield { kind: 'file', file: { path: file, content: [encoder.encode(`${text}\n`)] } }
    }
  }
  for (const loss of counter.list()) yield { kind: 'loss', loss }
}

function writeImage(
  document: AnnotationDocument,
  medium: DocumentMedium,
  nameOf: (label: string | undefined) => string,
  notes: LossNotes,
): Record<string, unknown> {
  const only = document.media.length === 1 ? document.media[0]?.id : undefined
  const shapes: Record<string, unknown>[] = []
  for (const annotation of document.annotations) {
    if ((annotation.media ?? only) !== medium.id) continue
    const lose = (loss: string) => notes.lose(loss, document, annotation)
    const label = annotation.labels?.length ? nameOf(annotation.labels[0]) : ''
    const shape = writeShape(annotation, label, lose)
    if (!shape) {
      lose('geometry')
      continue
    }
    shapes.push(shape)
    notes.annotation(document, annotation)
    if (annotation.parent !== undefined) lose('structure')
    const { language, direction, words, events, tier, speaker, order, text } = annotation
    const more = [language, direction, words, events, tier, speaker, order]
    if (text === '' || more.some((member) => member !== undefined)) lose('text')
  }
  const kept = keptUnder(labelmeExtension, document.extensions)
  const ofImage = keptUnder(labelmeExtension, medium.extensions)
  const { flags: names, ...others } = kept
  return {
    version: '5.5.0',
    flags: writeFlags(names, document),
    shapes,
    imagePath: ofImage.imagePath ?? mediumName(medium) ?? document.id,
    imageData: ofImage.imageData ?? null,
    imageHeight: medium.height ?? null,
    imageWidth: medium.width ?? null,
    ...others,
  }
}

function writeFlags(names: unknown, document: AnnotationDocument): Record<string, unknown> {
  if (isRecord(names)) return names
  const value: unknown = document.responses.flags?.value
  const set: unknown[] = Array.isArray(value) ? value : []
  const all = [...new Set([...(Array.isArray(names) ? names : []), ...set])].map(String)
  return Object.fromEntries(all.map((name) => [name, set.includes(name)]))
}
