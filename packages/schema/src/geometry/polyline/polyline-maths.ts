import { type Bounds, boundsOfPoints, clampPointToFrame, type Frame } from '../primitives/bounds.js'
import { distanceToLine, type Point2 } from '../primitives/point2.js'
import { pathLength, simplifyPath } from '../primitives/ring.js'
import type { PolylineGeometry } from './polyline.js'

/** The smallest rectangle around a line. */
export function polylineBounds(line: PolylineGeometry): Bounds {
  return boundsOfPoints(line.points) ?? { x: 0, y: 0, width: 0, height: 0 }
}

/** Length in pixels. */
export function polylineLength(line: PolylineGeometry): number {
  return pathLength(line.points)
}

/** Distance from a point to a line, in pixels; infinite for a line without points. */
export function distanceToPolyline(line: PolylineGeometry, point: Point2): number {
  const { points } = line
  let least = points.length === 1 ? distanceToLine(point, points[0]!, points[0]!) : Infinity
  for (let i = 1; i < points.length; i++) {
    least = Math.min(least, distanceToLine(point, points[i - 1]!, points[i]!))
  }
  return least
}

/** A line with every point changed. */
export function mapPolyline(
  line: PolylineGeometry,
  change: (point: Point2) => Point2,
): PolylineGeometry {
  return { ...line, points: line.points.map(change) }
}

/** A line whose points outside the frame are moved to its edge. */
export function clampPolyline(line: PolylineGeometry, frame: Frame): PolylineGeometry {
  return mapPolyline(line, (point) => clampPointToFrame(point, frame))
}

/** A line without the points that do not matter at `tolerance` pixels (Douglas–Peucker). */
export function simplifyPolyline(line: PolylineGeometry, tolerance: number): PolylineGeometry {
  return { ...line, points: simplifyPath(line.points, tolerance) }
}
