import { cosSin } from './rotation.js'

/** A position in natural-image pixels: x right, y down, origin top-left. */
export type Point2 = [x: number, y: number]

/** Distance between two points, in pixels. */
export function distance(a: Point2, b: Point2): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1])
}

/** `point` turned by `degrees` clockwise as seen (y down) about `centre`. */
export function rotatePoint(point: Point2, degrees: number, centre: Point2): Point2 {
  const [cos, sin] = cosSin(degrees)
  const dx = point[0] - centre[0]
  const dy = point[1] - centre[1]
  return [centre[0] + dx * cos - dy * sin, centre[1] + dx * sin + dy * cos]
}

/** Distance from `point` to the line piece from `a` to `b`, in pixels. */
export function distanceToLine(point: Point2, a: Point2, b: Point2): number {
  const dx = b[0] - a[0]
  const dy = b[1] - a[1]
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / square
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(point[0] - a[0] - t * dx, point[1] - a[1] - t * dy)
}
