import type { Annotation, AnnotationDocument, RelationType } from '@tagwright/schema'
import { bareDocument } from '../convert/bare-document.js'
import { datasetFirst } from '../convert/dataset-first.js'
import { readDecimal } from '../convert/decimals.js'
import { keepUnder } from '../convert/extensions.js'
import { KeyGroups } from '../convert/group-by-key.js'
import { createIdMaker } from '../convert/ids.js'
import { baseName } from '../convert/paths.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import {
  describeMedium,
  ImageIndex,
  type ImageSizeOptions,
  type KnownImage,
} from '../image-size/image-index.js'
import { readSizes } from '../image-size/size-file.js'
import { issueEvent } from '../issues/issue-event.js'
import type { SourceFile } from '../source/source-file.js'
import { MidLabels } from './mid-labels.js'
import { readBox } from './read-box.js'
import { readMask } from './read-mask.js'
import { type RelationContext, readRelation } from './read-relation.js'
import { openImagesExtension, readTable, type TableRow } from './tables.js'

/** Reads tables of boxes, masks, relationships, image labels, images and classes: one document an image, whose size must be known. */
export async function* parseOpenImages(
  files: readonly SourceFile[],
  options: ImageSizeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const sizes = { ...(await readSizes(files)), ...options?.sizes }
  const relationTypes = new Map<string, RelationType>()
  const images = new ImageIndex(files, { sizes })
  const context: Context = { labels: new MidLabels(), images, relationTypes }
  const header = () => {
    const dataset = context.labels.dataset()
    if (relationTypes.size > 0) dataset.ontology.relationTypes = [...relationTypes.values()]
    return dataset
  }
  async function* all(): AsyncGenerator<ParseEvent> {
    const groups = new KeyGroups<TableRow>(environment)
    for (const file of files) {
      if (!/\.csv$/i.test(file.name)) continue
      for await (const row of readTable(file)) {
        if ('issue' in row) yield { kind: 'issue', issue: row.issue }
        else if (row.kind === 'descriptions') context.labels.describe(row.cells)
        else await groups.add(row.cells.ImageID!, row)
      }
    }
    const makeId = createIdMaker()
    for await (const { key, rows } of groups.read()) {
      if (environment.signal?.aborted) return
      yield* readImage(key, makeId(key), rows, context)
    }
  }
  yield* datasetFirst(all(), header, environment)
}

interface Context extends RelationContext {
  images: ImageIndex
}

async function* readImage(
  key: string,
  id: string,
  rows: readonly TableRow[],
  context: Context,
): AsyncGenerator<ParseEvent> {
  const { labels, images } = context
  const document = bareDocument(id)
  const image = await images.find(key)
  const about = rows.find(({ kind }) => kind === 'images')?.cells
  const medium: AnnotationDocument['media'][number] = {
    id: 'image',
    type: 'image',
    fileName: image?.file ? baseName(image.file.name) : (images.nameOf(key) ?? `${key}.jpg`),
  }
  if (about?.OriginalURL) medium.src = about.OriginalURL
  const split = about?.Subset || splitOf(rows[0]?.file ?? '')
  if (split) medium.split = split
  const { ImageID: _i, Subset: _s, OriginalURL: _u, ...others } = about ?? {}
  const told = Object.entries(others).filter(([, value]) => value !== '')
  Object.assign(
    medium,
    keepUnder(openImagesExtension, {
      ImageID: key,
      columns: told.length > 0 ? Object.fromEntries(told) : undefined,
    }),
  )
  if (image) describeMedium(medium, image)
  document.media.push(medium)
  readImageLabels(document, rows, labels)
  const issueAt = rows.find(({ kind }) => /^(boxes|masks|relations)$/.test(kind))
  if (!image && issueAt) {
    const data = { name: key, what: 'boxes, which are fractions of it' }
    yield issueEvent('TW-FORMATS-008', data, { file: issueAt.file, line: issueAt.line })
  }
  for (const row of image ? rows : []) yield* readRow(row, document, image!, labels, images)
  // Boxes of relationships may be those of the table of boxes, which are read first.
  for (const row of image ? rows : []) {
    const issue = row.kind === 'relations' && readRelation(row, document, image!, context)
    if (issue) yield { kind: 'issue', issue }
  }
  yield { kind: 'document', document }
}

async function* readRow(
  row: TableRow,
  document: AnnotationDocument,
  image: KnownImage,
  labels: MidLabels,
  images: ImageIndex,
): AsyncGenerator<ParseEvent> {
  if (row.kind !== 'boxes' && row.kind !== 'masks') return
  const add = (annotation: Annotation) => {
    annotation.id = `${row.kind === 'boxes' ? 'box' : 'mask'}-${document.annotations.length + 1}`
    const name = row.cells.LabelName
    if (name) annotation.labels = [labels.take(name).id]
    document.annotations.push(annotation)
  }
  if (row.kind === 'masks') {
    const { annotation, issue } = await readMask(row, image, images)
    if (issue) yield { kind: 'issue', issue }
    if (annotation) add(annotation)
    return
  }
  const read = readBox(row, image)
  if ('code' in read) yield { kind: 'issue', issue: read }
  else add(read)
}

/** Labels of the whole image: those that are there, and those that somebody checked to be absent. */
function readImageLabels(
  document: AnnotationDocument,
  rows: readonly TableRow[],
  labels: MidLabels,
): void {
  const present: string[] = []
  const absent: string[] = []
  const kept: unknown[] = []
  for (const { kind, cells } of rows) {
    if (kind !== 'labels' || !cells.LabelName) continue
    const { id } = labels.take(cells.LabelName)
    const confidence = readDecimal(cells.Confidence ?? '') ?? 1
    const list = confidence > 0 ? present : absent
    list.push(id)
    const isPlain = cells.Source === 'verification' && (confidence === 0 || confidence === 1)
    if (!isPlain) kept.push([id, cells.Source ?? '', cells.Confidence ?? ''])
  }
  if (present.length > 0) document.responses.labels = { state: 'answered', value: present }
  if (absent.length > 0) {
    document.responses['labels-absent'] = { state: 'answered', value: absent }
  }
  Object.assign(
    document,
    keepUnder(openImagesExtension, { labels: kept.length > 0 ? kept : undefined }),
  )
}

const splitOf = (file: string): string | undefined =>
  /^(?:oidv6-)?(train|validation|test|challenge-\d+-train|challenge-\d+-validation)-/.exec(
    baseName(file),
  )?.[1]
