import type { BoxGeometry, Geometry, Point2, PolygonPart } from '@tagwright/schema'
import { normalizeRotation } from '@tagwright/schema'
import { isNumber, isNumberList, isRecord } from '../convert/numbers.js'
import { decodeCounts } from './rle.js'

/** The geometry that a segmentation or box states, or why there is none. */
export type GeometryReading = { geometry: Geometry } | { problem: string } | undefined

/** Reads a segmentation: polygons become one polygon of parts, run lengths a mask. */
export function readSegmentation(value: unknown): GeometryReading {
  if (value === undefined || value === null) return undefined
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined
    const parts: PolygonPart[] = []
    for (const ring of value) {
      if (!isNumberList(ring)) return { problem: 'a polygon is not a list of numbers' }
      if (ring.length < 6 || ring.length % 2 !== 0) {
        return {
          problem: `a polygon has ${ring.length} numbers, but at least 6 and an even count are needed`,
        }
      }
      const exterior: Point2[] = []
      for (let i = 0; i < ring.length; i += 2) exterior.push([ring[i]!, ring[i + 1]!])
      parts.push({ exterior, holes: [] })
    }
    return { geometry: { type: 'polygon', parts } }
  }
  if (!isRecord(value)) return { problem: 'it is neither a list of polygons nor run lengths' }
  const size = value.size
  if (!isNumberList(size) || size.length !== 2)
    return { problem: 'its size is not [height, width]' }
  const counts = typeof value.counts === 'string' ? decodeCounts(value.counts) : value.counts
  if (!isNumberList(counts)) return { problem: 'its run lengths cannot be read' }
  let sum = 0
  for (const count of counts) sum += count
  if (sum !== size[0]! * size[1]!) {
    return { problem: `its run lengths add up to ${sum}, not to ${size[0]} x ${size[1]}` }
  }
  return { geometry: { type: 'mask', size: [size[0]!, size[1]!], counts } }
}

/** Reads `[x, y, width, height]`. */
export function readBox(value: unknown): GeometryReading {
  if (value === undefined || value === null) return undefined
  if (!isNumberList(value) || value.length !== 4) return { problem: 'it is not four numbers' }
  const [x, y, width, height] = value as [number, number, number, number]
  if (!(width > 0 && height > 0)) return { problem: `its size is ${width} x ${height}` }
  return { geometry: { type: 'box', x, y, width, height, rotation: 0 } }
}

/**
 * Reads a rotated box as CVAT writes it: the box before rotation, and clockwise degrees in
 * `attributes.rotation`. A segmentation beside it may state its corners, but no other outline.
 */
export function readRotatedBox(
  bbox: unknown,
  segmentation: unknown,
  attributes: unknown,
): BoxGeometry | undefined {
  const rotation = isRecord(attributes) ? attributes.rotation : undefined
  if (!isNumber(rotation) || normalizeRotation(rotation) === 0) return undefined
  const isOutline =
    Array.isArray(segmentation) &&
    (segmentation.length === 0 || (segmentation.length === 1 && segmentation[0]?.length === 8))
  if (segmentation !== undefined && segmentation !== null && !isOutline) return undefined
  const box = readBox(bbox)
  if (!box || !('geometry' in box)) return undefined
  return { ...(box.geometry as BoxGeometry), rotation: normalizeRotation(rotation) }
}

/** Reads `[x, y, v, …]` by the names of the category; points beyond the names are named by number. */
export function readKeypoints(value: unknown, names: readonly string[]): GeometryReading {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) {
    return undefined
  }
  if (!isNumberList(value) || value.length % 3 !== 0)
    return { problem: 'it is not a list of triples' }
  const points: Record<string, { x: number; y: number; v: 0 | 1 | 2 }> = Object.create(null)
  for (let i = 0; i < value.length; i += 3) {
    const v = value[i + 2]
    if (v !== 0 && v !== 1 && v !== 2) return { problem: `a visibility is ${v}, not 0, 1 or 2` }
    points[names[i / 3] ?? `point-${i / 3 + 1}`] = { x: value[i]!, y: value[i + 1]!, v }
  }
  return { geometry: { type: 'keypoints', points } }
}
