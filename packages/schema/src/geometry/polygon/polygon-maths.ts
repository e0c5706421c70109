import { type Bounds, boundsOfPoints, clampPointToFrame, type Frame } from '../primitives/bounds.js'
import type { Point2 } from '../primitives/point2.js'
import { pathLength, ringContains, signedRingArea, simplifyRing } from '../primitives/ring.js'
import type { PolygonGeometry, PolygonPart } from './polygon.js'

/** The smallest rectangle around a polygon. */
export function polygonBounds(polygon: PolygonGeometry): Bounds {
  const exteriors = polygon.parts.flatMap((part) => part.exterior)
  return boundsOfPoints(exteriors) ?? { x: 0, y: 0, width: 0, height: 0 }
}

/** Area in square pixels, holes taken away; parts that overlap count twice. */
export function polygonArea(polygon: PolygonGeometry): number {
  const area = (ring: Point2[]) => Math.abs(signedRingArea(ring))
  return polygon.parts.reduce(
    (sum, part) =>
      sum + area(part.exterior) - part.holes.reduce((holes, hole) => holes + area(hole), 0),
    0,
  )
}

/** Length of all rings in pixels. */
export function polygonPerimeter(polygon: PolygonGeometry): number {
  return polygon.parts.reduce(
    (sum, part) =>
      [part.exterior, ...part.holes].reduce((length, ring) => length + pathLength(ring, true), sum),
    0,
  )
}

/** Whether a point lies in a part and in none of its holes. */
export function polygonContains(polygon: PolygonGeometry, point: Point2): boolean {
  return polygon.parts.some(
    (part) =>
      ringContains(part.exterior, point) && !part.holes.some((hole) => ringContains(hole, point)),
  )
}

/** A polygon with every ring changed. */
function mapRings(polygon: PolygonGeometry, change: (ring: Point2[]) => Point2[]): PolygonGeometry {
  const mapPart = (part: PolygonPart): PolygonPart => ({
    ...part,
    exterior: change(part.exterior),
    holes: part.holes.map(change),
  })
  return { ...polygon, parts: polygon.parts.map(mapPart) }
}

/** A polygon with every vertex changed. */
export function mapPolygon(
  polygon: PolygonGeometry,
  change: (point: Point2) => Point2,
): PolygonGeometry {
  return mapRings(polygon, (ring) => ring.map(change))
}

/** A polygon whose vertices outside the frame are moved to its edge. */
export function clampPolygon(polygon: PolygonGeometry, frame: Frame): PolygonGeometry {
  return mapPolygon(polygon, (point) => clampPointToFrame(point, frame))
}

/** A polygon without the vertices that do not matter at `tolerance` pixels (Douglas–Peucker). */
export function simplifyPolygon(polygon: PolygonGeometry, tolerance: number): PolygonGeometry {
  return mapRings(polygon, (ring) => simplifyRing(ring, tolerance))
}
