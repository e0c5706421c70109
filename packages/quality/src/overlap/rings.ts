import {
  type BoxGeometry,
  boxCorners,
  type EllipseGeometry,
  type Geometry,
  type Point2,
  type PolygonGeometry,
  rotatePoint,
} from '@tagwright/schema'

/** Corners of the polygon that stands for an ellipse. */
const corners = 96

// The corners lie a little outside, so that the polygon has exactly the area of the ellipse.
const swell = Math.sqrt((2 * Math.PI) / (corners * Math.sin((2 * Math.PI) / corners)))

/** A geometry with an outline. */
export type OutlinedGeometry = BoxGeometry | EllipseGeometry | PolygonGeometry

/** Whether a geometry has an outline that encloses an area. */
export function isOutlined(geometry: Geometry): geometry is OutlinedGeometry {
  return geometry.type === 'box' || geometry.type === 'ellipse' || geometry.type === 'polygon'
}

/** The closed outlines of a geometry; what lies inside an odd number of them is inside. */
export function ringsOf(geometry: OutlinedGeometry): readonly (readonly Point2[])[] {
  if (geometry.type === 'box') return [boxCorners(geometry)]
  if (geometry.type === 'polygon') {
    return geometry.parts.flatMap(({ exterior, holes }) => [exterior, ...holes])
  }
  const { cx, cy, rx, ry, rotation } = geometry
  const centre: Point2 = [cx, cy]
  const ring = Array.from({ length: corners }, (_, at): Point2 => {
    const angle = (2 * Math.PI * at) / corners
    const point: Point2 = [cx + swell * rx * Math.cos(angle), cy + swell * ry * Math.sin(angle)]
    return rotatePoint(point, rotation, centre)
  })
  return [ring]
}
