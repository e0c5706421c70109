import type { AnnotationDocument, DatasetHeader, Label } from '@tagwright/schema'
import { bareDocument } from '../convert/bare-document.js'
import { datasetFirst } from '../convert/dataset-first.js'
import { keepUnder } from '../convert/extensions.js'
import { createIdMaker } from '../convert/ids.js'
import { baseName, folderOf, stemOf } from '../convert/paths.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { FormatIssue } from '../format/issue.js'
import type { ParseEvent } from '../format/parse-event.js'
import {
  describeMedium,
  ImageIndex,
  type ImageSizeOptions,
  isImageName,
} from '../image-size/image-index.js'
import { readSizes } from '../image-size/size-file.js'
import { formatIssue } from '../issues/catalogue.js'
import type { SourceFile } from '../source/source-file.js'
import { readLines } from '../text/lines.js'
import { ClassLabels } from './class-labels.js'
import { guessTask } from './guess-task.js'
import { readAnnotation } from './read-annotation.js'
import { readRow } from './read-row.js'
import { isLabelFile, readSettings, splitOf, splitOfPath } from './read-settings.js'
import { type YoloSettings, type YoloTask, yoloExtension } from './yolo-types.js'

/** How YOLO folders are read. */
export interface YoloParseOptions extends ImageSizeOptions {
  /** What rows mean. @default what data.yaml states, else as the rows look */
  task?: YoloTask
}

/** Reads a folder of YOLO labels: one document a label file or image. Images give their sizes. */
export async function* parseYolo(
  files: readonly SourceFile[],
  options: YoloParseOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const issues: FormatIssue[] = []
  const settings = await readSettings(files, (issue) => issues.push(issue))
  if (options?.task) settings.task = options.task
  for (const issue of issues) yield { kind: 'issue', issue }
  const labels = new ClassLabels(settings)
  const dataset = (): DatasetHeader => ({
    kind: 'dataset',
    schemaVersion: '1.0',
    ontology: { labels: labels.labels },
    ...keepUnder(yoloExtension, { ...settings.rest, task: settings.task }),
  })
  yield* datasetFirst(parseFiles(files, options, settings, labels), dataset, environment)
}

async function* parseFiles(
  files: readonly SourceFile[],
  options: YoloParseOptions | undefined,
  settings: YoloSettings,
  labels: ClassLabels,
): AsyncGenerator<ParseEvent> {
  const sizes = { ...(await readSizes(files)), ...options?.sizes }
  const images = new ImageIndex(files, { sizes })
  const makeId = createIdMaker()
  const labelled = new Set<string>()
  const labelFiles = files.filter((file) => isLabelFile(file.name))
  for (const [i, file] of labelFiles.entries()) {
    const stem = stemOf(baseName(file.name))
    labelled.add(stem)
    const document = begin(makeId(stemOf(file.name)), file.name)
    yield* parseLabels(file, document, { images, settings, labels })
    yield { kind: 'progress', done: i + 1, total: labelFiles.length, unit: 'documents' }
  }
  if (labelFiles.length === 0) {
    const issue = formatIssue('TW-FORMATS-003', { what: 'A file of labels' })
    yield { kind: 'issue', issue }
  }
  // An image without a label file is one with nothing on it.
  for (const file of files) {
    if (!isImageName(file.name) || labelled.has(stemOf(baseName(file.name)))) continue
    const document = begin(makeId(stemOf(file.name)), file.name)
    const medium = document.media[0]!
    medium.fileName = baseName(file.name)
    medium.src = file.name
    const known = await images.find(file.name)
    if (known) describeMedium(medium, known)
    yield { kind: 'document', document }
  }

  function begin(id: string, path: string): AnnotationDocument {
    const document = bareDocument(id)
    const split = settings.splits.get(stemOf(baseName(path))) ?? splitOfPath(path)
    document.media.push({ id: 'image', type: 'image', ...(split && { split: splitOf(split) }) })
    return document
  }
}

/** What reading a label file needs to know. */
interface Reading {
  images: ImageIndex
  settings: YoloSettings
  labels: ClassLabels
}

async function* parseLabels(
  file: SourceFile,
  document: AnnotationDocument,
  { images, settings, labels }: Reading,
): AsyncGenerator<ParseEvent> {
  const medium = document.media[0]!
  const stem = stemOf(baseName(file.name))
  const image = images.file(stem)
  const known = await images.find(stem)
  if (known) describeMedium(medium, known)
  medium.fileName = image ? baseName(image.name) : `${stem}.jpg`
  if (image) medium.src = image.name
  const folder = folderOf(file.name)
  const rows: { text: string; number: number }[] = []
  const headers: string[] = []
  for await (const line of readLines(file)) {
    if (/^(imagesource|gsd)\s*:/i.test(line.text)) headers.push(line.text)
    else if (line.text.trim() !== '') rows.push(line)
  }
  const size = known ?? { width: 1, height: 1 }
  const texts = rows.map(({ text }) => text)
  const task = settings.task ?? guessTask(texts, size)
  const inPixels = rows.length > 0 && rows.every(({ text }) => isDota(text))
  const unread: string[] = []
  if (!known && !inPixels && rows.length > 0) {
    const data = { name: medium.fileName, what: file.name }
    yield { kind: 'issue', issue: formatIssue('TW-FORMATS-008', data, { file: file.name }) }
    unread.push(...texts)
  }
  for (const { text, number } of known || inPixels ? rows : []) {
    const location = { file: file.name, line: number }
    const row = readRow(text, { ...size, ...settings, task })
    if ('label' in row) {
      const label = labels.take(row.label)
      if (label.issue) {
        const data = { what: 'The row', id: `class ${row.label}` }
        yield { kind: 'issue', issue: formatIssue('TW-FORMATS-007', data, location) }
      }
      if (row.outside) {
        const data = { what: 'The row', of: 'the image' }
        yield { kind: 'issue', issue: formatIssue('TW-FORMATS-010', data, location) }
      }
      document.annotations.push(...readAnnotation(row, `row-${number}`, label.label as Label))
      continue
    }
    unread.push(text)
    const issue =
      'reason' in row
        ? formatIssue('TW-FORMATS-017', { reason: row.reason }, location)
        : 'size' in row
          ? formatIssue('TW-FORMATS-005', { what: 'The size', value: row.size }, location)
          : formatIssue('TW-FORMATS-004', { what: 'A column', value: row.number }, location)
    yield { kind: 'issue', issue }
  }
  const kept = keepUnder(yoloExtension, {
    folder: folder === '' ? undefined : folder,
    rows: unread.length > 0 ? unread : undefined,
    headers: headers.length > 0 ? headers : undefined,
    dota: inPixels ? true : undefined,
  })
  Object.assign(medium, kept)
  yield { kind: 'document', document }
}

const isDota = (text: string): boolean => {
  const columns = text.trim().split(/\s+/)
  return (columns.length === 9 || columns.length === 10) && Number.isNaN(Number(columns[8]))
}
