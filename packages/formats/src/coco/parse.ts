import type { AnnotationDocument, DatasetHeader } from '@tagwright/schema'
import { bareDocument } from '../convert/bare-document.js'
import { createIdMaker } from '../convert/ids.js'
import { isNumber, isRecord } from '../convert/numbers.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { FormatIssue } from '../format/issue.js'
import type { ParseEvent } from '../format/parse-event.js'
import { formatIssue } from '../issues/catalogue.js'
import type { SourceFile } from '../source/source-file.js'
import { type CategoryLabels, readCategories } from './categories.js'
import { type CocoImage, cocoExtension } from './coco-types.js'
import { groupAnnotations, type PlacedAnnotation } from './group-annotations.js'
import { readAnnotation } from './read-annotation.js'
import { readHead } from './read-head.js'
import { resultImages } from './result-images.js'

/** How COCO is read. */
export interface CocoParseOptions {
  /** Bytes of annotation text held at once; more goes through the scratch store. @default 64 MiB */
  memory?: number
}

/** Reads COCO files: instances, keypoints, captions, image labels and results; one document an image. */
export async function* parseCoco(
  files: readonly SourceFile[],
  options: CocoParseOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  for (const file of files) {
    yield* parseFile(file, options?.memory ?? 64 * 1024 * 1024, environment, files.length > 1)
  }
}

async function* parseFile(
  file: SourceFile,
  memory: number,
  environment: FormatEnvironment,
  several: boolean,
): AsyncGenerator<ParseEvent> {
  const head = await readHead(file)
  const at = { file: file.name }
  for (const { what, reason, byte } of head.problems) {
    yield problem(formatIssue('TW-FORMATS-011', { what, expected: reason }, { ...at, byte }))
  }
  if (head.truncated) yield problem(formatIssue('TW-FORMATS-002', { what: 'the JSON text' }, at))
  const isCoco =
    head.results || head.images.length > 0 || head.annotations.count > 0 || 'info' in head.rest
  if (!isCoco && head.categories.length === 0) {
    yield problem(
      formatIssue(
        'TW-FORMATS-001',
        { format: 'COCO', reason: 'it has no images and no annotations' },
        at,
      ),
    )
    return
  }
  const images = head.results ? await resultImages(file) : head.images
  const labels = readCategories(head.categories)
  yield { kind: 'dataset', dataset: readDataset(head.rest, labels) }

  const indexOf = new Map<number | string, number>()
  for (const [i, image] of images.entries()) {
    if (indexOf.has(image.id))
      yield problem(formatIssue('TW-FORMATS-006', { id: image.id }, at, ['images', i]))
    else indexOf.set(image.id, i)
  }
  const documentId = createIdMaker()
  const prefix = several ? `${file.name.replace(/\.json$/i, '')}-` : ''
  const seen = new Set<number | string>()
  const groups = groupAnnotations(file, {
    indexOf,
    images: images.length,
    bytes: head.annotations.bytes,
    scratch: environment.scratch,
    memory,
  })
  for await (const event of groups) {
    if (environment.signal?.aborted) return
    if (event.kind === 'read') {
      yield {
        kind: 'progress',
        done: event.bytes,
        unit: 'bytes',
        ...(file.size ? { total: file.size } : {}),
      }
    } else if (event.kind === 'group') {
      const issues: FormatIssue[] = []
      const image = images[event.image]!
      const id = documentId(`${prefix}image-${image.id}`)
      yield {
        kind: 'document',
        document: readDocument(id, image, event.annotations, labels, seen, file.name, issues),
      }
      yield* issues.map(problem)
    } else {
      const path = ['annotations', event.index]
      const place = { ...at, byte: event.byte }
      yield problem(
        event.kind === 'broken'
          ? formatIssue(
              'TW-FORMATS-011',
              { what: `annotations[${event.index}]`, expected: `JSON (${event.reason})` },
              place,
              path,
            )
          : lost(event.value, event.index, place),
      )
    }
  }
}

const problem = (issue: FormatIssue): ParseEvent => ({ kind: 'issue', issue })

function lost(value: unknown, index: number, place: FormatIssue['location']): FormatIssue {
  const path = ['annotations', index]
  if (!isRecord(value)) {
    return formatIssue(
      'TW-FORMATS-011',
      { what: `annotations[${index}]`, expected: 'an object' },
      place,
      path,
    )
  }
  const id = String(value.image_id)
  return formatIssue('TW-FORMATS-007', { what: `annotations[${index}].image_id`, id }, place, path)
}

function readDataset(rest: Record<string, unknown>, { labels }: CategoryLabels): DatasetHeader {
  const dataset: DatasetHeader = { kind: 'dataset', schemaVersion: '1.0', ontology: { labels } }
  if (Object.keys(rest).length > 0) dataset.extensions = { [cocoExtension]: { ...rest } }
  return dataset
}

function readDocument(
  id: string,
  image: CocoImage,
  raws: PlacedAnnotation[],
  labels: CategoryLabels,
  seen: Set<number | string>,
  file: string,
  issues: FormatIssue[],
): AnnotationDocument {
  const document = bareDocument(id)
  const { id: imageId, width, height, file_name, ...others } = image
  const medium: AnnotationDocument['media'][number] = { id: 'image', type: 'image' }
  if (isNumber(width) && width > 0) medium.width = width
  if (isNumber(height) && height > 0) medium.height = height
  if (typeof file_name === 'string') medium.fileName = file_name
  if (typeof others.coco_url === 'string' && others.coco_url !== '') medium.src = others.coco_url
  medium.extensions = { [cocoExtension]: { id: imageId, ...others } }
  document.media.push(medium)
  const captions: unknown[] = []
  const imageLabels: { id: unknown; label: string }[] = []
  for (const { index, value } of raws) {
    const path = ['annotations', index]
    const location = { file }
    if (typeof value.caption === 'string') {
      captions.push({ id: value.id, category_id: value.category_id })
      document.responses[`captions[${captions.length - 1}].caption`] = {
        state: 'answered',
        value: value.caption,
      }
      continue
    }
    const label = value.category_id === undefined ? undefined : labels.byId.get(value.category_id)
    if (value.category_id !== undefined && !label && labels.labels.length > 0) {
      issues.push(
        formatIssue(
          'TW-FORMATS-007',
          { what: `annotations[${index}].category_id`, id: value.category_id },
          location,
          path,
        ),
      )
    }
    if (value.id !== undefined && seen.has(value.id)) {
      issues.push(formatIssue('TW-FORMATS-006', { id: value.id }, location, path))
    }
    const unique =
      value.id !== undefined &&
      !seen.has(value.id) &&
      /^[A-Za-z0-9._:-]{1,100}$/.test(String(value.id))
    if (value.id !== undefined) seen.add(value.id)
    const read = readAnnotation(value, {
      id: unique ? `coco-${value.id}` : `coco-at-${index}`,
      media: 'image',
      label,
      location,
      report: (issue) => issues.push({ ...issue, path }),
    })
    if (
      read.length === 0 &&
      label &&
      value.bbox === undefined &&
      value.segmentation === undefined &&
      value.keypoints === undefined
    ) {
      imageLabels.push({ id: value.id, label: label.id })
    } else if (!label && value.category_id !== undefined && read[0]) {
      keepCategory(read[0], value.category_id)
    }
    document.annotations.push(...read)
  }
  if (imageLabels.length > 0) {
    document.responses.labels = { state: 'answered', value: imageLabels.map(({ label }) => label) }
  }
  if (captions.length > 0 || imageLabels.length > 0) {
    document.extensions = {
      [cocoExtension]: { captions, labels: imageLabels.map((entry) => entry.id) },
    }
  }
  return document
}

function keepCategory(
  annotation: AnnotationDocument['annotations'][number],
  category: number | string,
): void {
  const old = annotation.extensions?.[cocoExtension]
  annotation.extensions = {
    [cocoExtension]: { ...(isRecord(old) ? old : {}), category_id: category },
  }
}
