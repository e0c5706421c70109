import type { Point2 } from './point2.js'

/** An axis-aligned rectangle in natural-image pixels. */
export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

/** The limits of a medium: pixels as displayed, seconds; what is absent does not limit. */
export interface Frame {
  width?: number
  height?: number
  /** Seconds. */
  duration?: number
}

/** The smallest rectangle around points, or undefined when there are none. */
export function boundsOfPoints(points: Iterable<Point2>): Bounds | undefined {
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const [x, y] of points) {
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  if (left > right) return undefined
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The smallest rectangle around rectangles, or undefined when there are none. */
export function unionBounds(all: Iterable<Bounds>): Bounds | undefined {
  const corners: Point2[] = []
  for (const b of all) corners.push([b.x, b.y], [b.x + b.width, b.y + b.height])
  return boundsOfPoints(corners)
}

/** Whether two rectangles share a point (touching edges count). */
export function boundsIntersect(a: Bounds, b: Bounds): boolean {
  return (
    a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
  )
}

/** Whether a point lies in a rectangle, edges included. */
export function boundsContain(bounds: Bounds, [x, y]: Point2): boolean {
  return (
    x >= bounds.x && x <= bounds.x + bounds.width && y >= bounds.y && y <= bounds.y + bounds.height
  )
}

/** Whether a rectangle lies wholly inside the frame, to within `tolerance` pixels. @default 1e-6 */
export function isInsideFrame(bounds: Bounds, frame: Frame, tolerance = 1e-6): boolean {
  return (
    bounds.x >= -tolerance &&
    bounds.y >= -tolerance &&
    bounds.x + bounds.width <= (frame.width ?? Number.POSITIVE_INFINITY) + tolerance &&
    bounds.y + bounds.height <= (frame.height ?? Number.POSITIVE_INFINITY) + tolerance
  )
}

/** The shortest move that brings a rectangle inside the frame; one too large is centred on it. */
export function offsetIntoFrame(bounds: Bounds, frame: Frame): Point2 {
  return [
    offsetIntoRange(bounds.x, bounds.width, frame.width),
    offsetIntoRange(bounds.y, bounds.height, frame.height),
  ]
}

function offsetIntoRange(start: number, length: number, limit: number | undefined): number {
  const end = limit ?? Number.POSITIVE_INFINITY
  if (length > end) return (end - length) / 2 - start
  if (start < 0) return -start
  return start + length > end ? end - length - start : 0
}

/** The point of the frame that is nearest to `point`. */
export function clampPointToFrame([x, y]: Point2, frame: Frame): Point2 {
  return [
    Math.min(frame.width ?? Number.POSITIVE_INFINITY, Math.max(0, x)),
    Math.min(frame.height ?? Number.POSITIVE_INFINITY, Math.max(0, y)),
  ]
}
