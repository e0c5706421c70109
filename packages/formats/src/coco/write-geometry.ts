import type {
  BoxGeometry,
  EllipseGeometry,
  Geometry,
  Keypoint,
  MaskGeometry,
  Point2,
} from '@tagwright/schema'
import { boxCorners } from '@tagwright/schema'
import { ellipsePoints } from '../shapes/outline.js'
import type { CocoRle } from './coco-types.js'
import type { CocoLossCode } from './losses.js'
import { encodeCounts } from './rle.js'

/** What COCO says in place of a geometry. */
export interface WrittenGeometry {
  segmentation?: number[][] | CocoRle
  keypoints?: number[]
  num_keypoints?: number
  losses: CocoLossCode[]
}

/** Writes a geometry as a segmentation or keypoints; a plain box needs neither. Undefined when COCO has nothing for it. */
export function writeGeometry(
  geometry: Geometry,
  names: readonly string[],
  size: { width?: number | undefined; height?: number | undefined },
  uncompressed: boolean,
): WrittenGeometry | undefined {
  switch (geometry.type) {
    case 'box': {
      const box = geometry as BoxGeometry
      if (box.rotation === 0) return { losses: [] }
      return { segmentation: [flat(boxCorners(box))], losses: [] }
    }
    case 'ellipse':
      return {
        segmentation: [flat(ellipsePoints(geometry as EllipseGeometry))],
        losses: ['coco.ellipse'],
      }
    case 'polygon': {
      const parts = (
        geometry as Extract<Geometry, { type: 'polygon' }> & {
          parts: { exterior: Point2[]; holes: Point2[][] }[]
        }
      ).parts
      const losses: CocoLossCode[] = parts.some((part) => part.holes.length > 0)
        ? ['coco.holes']
        : []
      return { segmentation: parts.map((part) => flat(part.exterior)), losses }
    }
    case 'mask':
      return { segmentation: writeMask(geometry as MaskGeometry, size, uncompressed), losses: [] }
    case 'keypoints': {
      const points = (geometry as { points: Record<string, Keypoint> }).points
      const order = names.length > 0 ? names : Object.keys(points)
      const keypoints = order.flatMap((name) => {
        const point = points[name]
        return point ? [point.x, point.y, point.v] : [0, 0, 0]
      })
      const shown = order.filter((name) => (points[name]?.v ?? 0) > 0).length
      return { keypoints, num_keypoints: shown, losses: [] }
    }
    default:
      return undefined
  }
}

const flat = (points: readonly Point2[]): number[] => points.flat()

/** COCO masks are as large as their image: a cropped one is laid into it. */
function writeMask(
  mask: MaskGeometry,
  image: { width?: number | undefined; height?: number | undefined },
  uncompressed: boolean,
): CocoRle {
  const whole =
    mask.offset && image.width && image.height ? inImage(mask, image.width, image.height) : mask
  return { size: whole.size, counts: uncompressed ? whole.counts : encodeCounts(whole.counts) }
}

function inImage(mask: MaskGeometry, width: number, height: number): MaskGeometry {
  const [dx, dy] = mask.offset ?? [0, 0]
  const rows = mask.size[0]
  const counts: number[] = []
  let end = 0
  let at = 0
  const addRun = (from: number, to: number) => {
    if (to <= from) return
    if (from === end && counts.length > 0) counts[counts.length - 1]! += to - from
    else counts.push(from - end, to - from)
    end = to
  }
  mask.counts.forEach((count, i) => {
    let left = i % 2 === 1 ? count : 0
    let from = at
    at += count
    while (left > 0) {
      const x = Math.floor(from / rows)
      const y = from - x * rows
      const run = Math.min(left, rows - y)
      const column = x + dx
      if (column >= 0 && column < width) {
        addRun(
          column * height + Math.max(0, y + dy),
          column * height + Math.min(height, y + dy + run),
        )
      }
      left -= run
      from += run
    }
  })
  counts.push(width * height - end)
  return { type: 'mask', size: [height, width], counts }
}
