import type { Annotation } from '@tagwright/schema'
import { isNumber } from '../convert/numbers.js'
import type { CategoryLabels } from './categories.js'
import { type CocoAnnotation, cocoExtension } from './coco-types.js'

/** Members of an annotation that is a box and nothing else. */
export const plainMembers = new Set(['id', 'image_id', 'category_id', 'bbox', 'area', 'iscrowd'])

/**
 * Reads an annotation that is a box and nothing else, as most are in large files: the same result
 * as the general way, several times as fast. Undefined for every other annotation.
 *
 * @param id That of the annotation, which was not met before.
 */
export function readPlainBox(
  raw: CocoAnnotation,
  id: string,
  labels: CategoryLabels,
): Annotation | undefined {
  const { bbox, area, category_id: category } = raw
  if (!Array.isArray(bbox) || bbox.length !== 4 || raw.iscrowd || category === undefined)
    return undefined
  const x = bbox[0]
  const y = bbox[1]
  const width = bbox[2]
  const height = bbox[3]
  if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return undefined
  if (!(width > 0 && height > 0)) return undefined
  if (area !== undefined && typeof area !== 'number') return undefined
  const label = labels.byId.get(category)
  if (!label) return undefined
  for (const member in raw) if (!plainMembers.has(member)) return undefined
  const annotation: Annotation = {
    id,
    media: 'image',
    geometry: { type: 'box', x, y, width, height, rotation: 0 },
    labels: [label.id],
    origin: { kind: 'import', source: 'coco' },
  }
  // Most files round their areas, or state those of outlines that they leave out.
  if (area !== undefined && area !== width * height) {
    annotation.extensions = { [cocoExtension]: { area } }
  }
  return annotation
}
