import type { AnnotationDocument } from '@tagwright/schema'
import { bareDocument } from '../convert/bare-document.js'
import { isNumber, isRecord } from '../convert/numbers.js'
import type { FormatIssue } from '../format/issue.js'
import { formatIssue } from '../issues/catalogue.js'
import type { PlacedAnnotation } from './box-log.js'
import type { CategoryLabels } from './categories.js'
import { type CocoImage, cocoExtension } from './coco-types.js'
import { readAnnotation } from './read-annotation.js'
import { readPlainBox } from './read-plain-box.js'
import type { SeenIds } from './seen-ids.js'

/** Reads one image and its annotations into a document; what is wrong is added to `issues`. */
export function readDocument(
  id: string,
  image: CocoImage,
  raws: PlacedAnnotation[],
  labels: CategoryLabels,
  seen: SeenIds,
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
    const isNew = seen.add(value.id)
    const id = isNew ? `coco-${value.id}` : `coco-at-${index}`
    const plain = isNew ? readPlainBox(value, id, labels) : undefined
    if (plain) {
      document.annotations.push(plain)
      continue
    }
    const path = ['annotations', index]
    const location = { file }
    if (value.id !== undefined && !isNew && seen.has(value.id)) {
      issues.push(formatIssue('TW-FORMATS-006', { id: value.id }, location, path))
    }
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
    const read = readAnnotation(value, {
      id,
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
