import { clipConvex } from '../primitives/clip-convex.js'
import { signedRingArea } from '../primitives/ring.js'
import type { BoxGeometry } from './box.js'
import { boxArea, boxBounds, boxCorners } from './box-maths.js'

/** The area that two boxes share, in square pixels, rotated or not. */
export function boxIntersectionArea(a: BoxGeometry, b: BoxGeometry): number {
  const p = boxBounds(a)
  const q = boxBounds(b)
  const width = Math.min(p.x + p.width, q.x + q.width) - Math.max(p.x, q.x)
  const height = Math.min(p.y + p.height, q.y + q.height) - Math.max(p.y, q.y)
  if (width <= 0 || height <= 0) return 0
  if (a.rotation % 180 === 0 && b.rotation % 180 === 0) return width * height
  return Math.abs(signedRingArea(clipConvex(boxCorners(a), boxCorners(b))))
}

/** Intersection over union of two boxes, in [0, 1], rotated or not. */
export function boxIou(a: BoxGeometry, b: BoxGeometry): number {
  const shared = boxIntersectionArea(a, b)
  const all = boxArea(a) + boxArea(b) - shared
  return all > 0 ? Math.min(1, shared / all) : 0
}
