import type { Annotation, AnnotationDocument } from '@tagwright/schema'
import { geometryBounds } from '@tagwright/schema'
import { annotationsOf } from '../convert/annotations-of.js'
import { decimal, tidy } from '../convert/decimals.js'
import { keptUnder } from '../convert/extensions.js'
import { createLabelNames } from '../convert/label-book.js'
import { isNumber, isNumberList } from '../convert/numbers.js'
import { baseName, createPathMaker, stemOf } from '../convert/paths.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { SizeCollector } from '../image-size/size-file.js'
import { beginNotes } from '../losses/begin-notes.js'
import type { LossNotes } from '../losses/note-losses.js'
import { kittiExtension, unknownBox3d } from './kitti-columns.js'
import { kittiCommon, kittiLosses } from './losses.js'
import { labelFolder } from './parse.js'

/** Writes a label file for each image, and the sizes of the images. */
export async function* serializeKitti(
  corpus: Corpus,
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const { notes, events } = beginNotes(corpus, {
    format: 'kitti',
    kinds: kittiCommon,
    losses: kittiLosses,
    extension: kittiExtension,
  })
  const nameOf = createLabelNames(corpus.dataset)
  const pathOf = createPathMaker()
  const encoder = new TextEncoder()
  const sizes = new SizeCollector()
  for await (const document of corpus.documents()) {
    if (environment.signal?.aborted) break
    notes.document(document)
    for (const medium of document.media) {
      if (medium.type !== 'image') continue
      const { folder } = keptUnder(kittiExtension, medium.extensions)
      const name = stemOf(baseName(medium.fileName ?? medium.src ?? document.id)) || document.id
      const path = pathOf(`${typeof folder === 'string' ? folder : labelFolder}/${name}.txt`)
      const rows = annotationsOf(document, medium).map((annotation) =>
        writeRow(document, annotation, nameOf, notes),
      )
      yield { kind: 'file', file: { path, content: [encoder.encode(rows.join(''))] } }
      sizes.add(medium.fileName ?? `${name}.png`, medium)
    }
  }
  yield sizes.event()
  yield* events()
}

function writeRow(
  document: AnnotationDocument,
  annotation: Annotation,
  nameOf: (label: string | undefined) => string,
  notes: LossNotes,
): string {
  const { geometry, attributes = {}, origin } = annotation
  const hasArea = geometry && ['box', 'polygon', 'ellipse', 'mask'].includes(geometry.type)
  const bounds = hasArea ? geometryBounds(geometry) : undefined
  const lose = (loss: string) => notes.lose(loss, document, annotation)
  if (!bounds || !(bounds.width > 0 && bounds.height > 0)) {
    lose('geometry')
    return ''
  }
  if (geometry?.type !== 'box' || geometry.rotation !== 0) lose('shape')
  notes.annotation(document, annotation)
  const { truncated, occluded, ...others } = attributes
  const isKept = (value: unknown) => value === undefined || (isNumber(value) && value >= 0)
  const isWhole = occluded === undefined || Number.isInteger(occluded)
  if (Object.keys(others).length > 0 || !isKept(truncated) || !isKept(occluded) || !isWhole) {
    lose('attributes')
  }
  const name = nameOf(annotation.labels?.[0])
  const type = name.replace(/\s+/g, '_') || '_'
  if (type !== name) lose('names')
  const kept = keptUnder(kittiExtension, annotation.extensions)
  const list = (value: unknown, unknown: readonly number[]) =>
    isNumberList(value) && value.length === 3 ? value : unknown
  const { x, y, width, height } = bounds
  const numbers = [
    isNumber(truncated) ? truncated : unknownBox3d.truncated,
    isNumber(occluded) ? Math.round(occluded) : unknownBox3d.occluded,
    isNumber(kept.alpha) ? kept.alpha : unknownBox3d.alpha,
    x,
    y,
    tidy(x + width),
    tidy(y + height),
    ...list(kept.dimensions, unknownBox3d.dimensions),
    ...list(kept.location, unknownBox3d.location),
    isNumber(kept.rotation_y) ? kept.rotation_y : unknownBox3d.rotation_y,
    ...(isNumber(origin?.score) ? [origin.score] : []),
  ]
  return `${[type, ...numbers.map(decimal)].join(' ')}\n`
}
