import type { Annotation } from '@tagwright/schema'
import { isNumber } from '../convert/numbers.js'
import type { CategoryLabels } from './categories.js'
import type { CocoAnnotation } from './coco-types.js'

const plainMembers = new Set(['id', 'image_id', 'category_id', 'bbox', 'area', 'iscrowd'])

/**
 * Reads an annotation that is a box and nothing else, as most are in large files: the same result
 * as the general way, several times as fast. Undefined for every other annotation.
 */
export function readPlainBox(
  raw: CocoAnnotation,
  id: string,
  labels: CategoryLabels,
): Annotation | undefined {
  const { bbox, category_id: category } = raw
  if (!Array.isArray(bbox) || bbox.length !== 4 || raw.iscrowd || category === undefined)
    return undefined
  const [x, y, width, height] = bbox
  if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return undefined
  if (!(width > 0 && height > 0)) return undefined
  if (raw.area !== undefined && raw.area !== width * height) return undefined
  const label = labels.byId.get(category)
  if (!label || id !== `coco-${raw.id}`) return undefined
  for (const member in raw) if (!plainMembers.has(member)) return undefined
  return {
    id,
    media: 'image',
    geometry: { type: 'box', x, y, width, height, rotation: 0 },
    labels: [label.id],
    origin: { kind: 'import', source: 'coco' },
  }
}
