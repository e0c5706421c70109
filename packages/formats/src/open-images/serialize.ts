import type { AnnotationDocument, DocumentMedium } from '@tagwright/schema'
import { annotationsOf } from '../convert/annotations-of.js'
import { keptUnder } from '../convert/extensions.js'
import { isRecord } from '../convert/numbers.js'
import { createPathMaker, safePath } from '../convert/paths.js'
import { writeCsvLine } from '../csv/write-csv.js'
import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { SizeCollector } from '../image-size/size-file.js'
import { formatIssue } from '../issues/catalogue.js'
import { beginNotes } from '../losses/begin-notes.js'
import { encodeGrey } from '../png/mask-images.js'
import { fillGeometry } from '../shapes/fill.js'
import { openImagesCommon, openImagesLosses } from './losses.js'
import { describedMids, midsOf } from './mid-labels.js'
import { openImagesExtension } from './tables.js'
import {
  boxRow,
  imageId,
  labelRows,
  maskPath,
  maskRows,
  tableColumns,
  type Writing,
  type WrittenTable,
} from './write-tables.js'

const fileNames: Record<WrittenTable, string> = {
  images: 'images-with-rotation.csv',
  labels: 'annotations-human-imagelabels.csv',
  bbox: 'annotations-bbox.csv',
  masks: 'annotations-object-segmentation.csv',
}

/** Writes the tables of each split, the classes, the sizes of images and the pictures of masks. */
export async function* serializeOpenImages(
  corpus: Corpus,
  _options: undefined,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const { notes, events } = beginNotes(corpus, {
    format: 'open-images',
    kinds: openImagesCommon,
    losses: openImagesLosses,
    extension: openImagesExtension,
  })
  const writing: Writing = { notes, midOf: midsOf(corpus.dataset) }
  const encoder = new TextEncoder()
  const sizes = new SizeCollector()
  const splits = new Map<string, Set<WrittenTable>>()
  for await (const document of corpus.documents()) {
    notes.document(document)
    const hasLabels = 'labels' in document.responses || 'labels-absent' in document.responses
    for (const medium of imagesOf(document)) {
      const split = medium.split ?? ''
      const tables = splits.get(split) ?? new Set<WrittenTable>()
      splits.set(split, tables.add('images'))
      if (hasLabels) tables.add('labels')
      for (const { geometry } of annotationsOf(document, medium)) {
        tables.add(geometry?.type === 'mask' ? 'masks' : 'bbox')
      }
      const id = imageId(document, medium)
      sizes.add(medium.fileName ?? `${id}.jpg`, medium)
      const needed = annotationsOf(document, medium).length > 0
      if (needed && !(medium.width && medium.height)) {
        const data = { name: id, what: 'boxes, which are written as fractions of it' }
        yield { kind: 'issue', issue: formatIssue('TW-FORMATS-008', data) }
      }
    }
    if (!hasLabels && Object.keys(document.responses).length > 0) notes.lose('responses', document)
  }
  const described = [['LabelName', 'DisplayName'], ...describedMids(corpus.dataset)]
  const content = [encoder.encode(described.map((row) => writeCsvLine(row)).join(''))]
  yield { kind: 'file', file: { path: 'class-descriptions.csv', content } }
  for (const [split, tables] of splits) {
    for (const table of tables) {
      const path = safePath(split === '' ? fileNames[table] : `${split}-${fileNames[table]}`)
      const lines = writeTable(corpus, { split, table, writing, environment })
      yield { kind: 'file', file: { path, content: lines } }
    }
  }
  yield* writeMasks(corpus, environment)
  yield sizes.event()
  yield* events()
}

const imagesOf = (document: AnnotationDocument) =>
  document.media.filter(({ type }) => type === 'image')

async function* writeTable(
  corpus: Corpus,
  task: { split: string; table: WrittenTable; writing: Writing; environment: FormatEnvironment },
): AsyncGenerator<Uint8Array> {
  const { split, table, writing } = task
  const encoder = new TextEncoder()
  const columns = tableColumns[table]
  yield encoder.encode(writeCsvLine(columns))
  for await (const document of corpus.documents()) {
    if (task.environment.signal?.aborted) break
    let text = ''
    for (const medium of imagesOf(document)) {
      if ((medium.split ?? '') !== split) continue
      for (const row of rowsOf(table, document, medium, writing)) {
        text += writeCsvLine(columns.map((column) => row[column] ?? ''))
      }
    }
    if (text !== '') yield encoder.encode(text)
  }
}

function rowsOf(
  table: WrittenTable,
  document: AnnotationDocument,
  medium: DocumentMedium,
  writing: Writing,
): Record<string, string>[] {
  if (table === 'labels') return labelRows(document, medium, writing)
  if (table === 'masks') return maskRows(document, medium, writing)
  if (table === 'images') {
    const { columns } = keptUnder(openImagesExtension, medium.extensions)
    const kept = isRecord(columns) ? (columns as Record<string, string>) : {}
    const Subset = medium.split ?? ''
    const ImageID = imageId(document, medium)
    return [{ ...kept, ImageID, Subset, OriginalURL: medium.src ?? '' }]
  }
  return annotationsOf(document, medium)
    .filter(({ geometry }) => geometry?.type !== 'mask')
    .map((annotation) => boxRow(document, medium, annotation, writing))
    .filter((row) => row !== undefined)
}

async function* writeMasks(
  corpus: Corpus,
  environment: FormatEnvironment,
): AsyncGenerator<SerializeEvent> {
  const pathOf = createPathMaker()
  for await (const document of corpus.documents()) {
    if (environment.signal?.aborted) break
    for (const medium of imagesOf(document)) {
      for (const annotation of annotationsOf(document, medium)) {
        const { geometry } = annotation
        if (geometry?.type !== 'mask') continue
        const [height, width] = decodeSize(medium, geometry as { size: [number, number] })
        const values = new Uint16Array(width * height)
        fillGeometry(geometry, { width, height }, (y, left, right) =>
          values.fill(255, y * width + left, y * width + right),
        )
        const path = pathOf(`masks/${maskPath(imageId(document, medium), annotation)}`)
        const content = [encodeGrey(width, height, values)]
        yield { kind: 'file', file: { path, content } }
      }
    }
  }
}

const decodeSize = (
  { width, height }: DocumentMedium,
  { size }: { size: [number, number] },
): [height: number, width: number] => (width && height ? [height, width] : size)
