import { boxArea, boxContains, boxPerimeter } from '../box/box-maths.js'
import { ellipseArea, ellipseContains, ellipsePerimeter } from '../ellipse/ellipse-maths.js'
import { type Geometry, isKnownGeometry } from '../geometry.js'
import { maskArea, maskContains } from '../mask/mask-maths.js'
import { polygonArea, polygonContains, polygonPerimeter } from '../polygon/polygon-maths.js'
import { distanceToPolyline, polylineLength } from '../polyline/polyline-maths.js'
import { distance, type Point2 } from '../primitives/point2.js'

/** Area in square pixels; 0 for points and lines, undefined when the type has no area. */
export function geometryArea(geometry: Geometry): number | undefined {
  if (!isKnownGeometry(geometry)) return undefined
  switch (geometry.type) {
    case 'box':
      return boxArea(geometry)
    case 'polygon':
      return polygonArea(geometry)
    case 'ellipse':
      return ellipseArea(geometry)
    case 'mask':
      return maskArea(geometry)
    case 'polyline':
    case 'point':
    case 'keypoints':
      return 0
    default:
      return undefined
  }
}

/** Length of the outline or line in pixels; undefined when the type has none. */
export function geometryLength(geometry: Geometry): number | undefined {
  if (!isKnownGeometry(geometry)) return undefined
  switch (geometry.type) {
    case 'box':
      return boxPerimeter(geometry)
    case 'polygon':
      return polygonPerimeter(geometry)
    case 'ellipse':
      return ellipsePerimeter(geometry)
    case 'polyline':
      return polylineLength(geometry)
    default:
      return undefined
  }
}

/**
 * Whether a point (natural-image pixels) hits a geometry; lines and points are hit within
 * `tolerance` pixels. @default tolerance 0
 */
export function geometryContains(geometry: Geometry, point: Point2, tolerance = 0): boolean {
  if (!isKnownGeometry(geometry)) return false
  switch (geometry.type) {
    case 'box':
      return boxContains(geometry, point)
    case 'polygon':
      return polygonContains(geometry, point)
    case 'ellipse':
      return ellipseContains(geometry, point)
    case 'mask':
      return maskContains(geometry, point)
    case 'polyline':
      return distanceToPolyline(geometry, point) <= tolerance
    case 'point':
      return distance(point, [geometry.x, geometry.y]) <= tolerance
    case 'keypoints':
      return Object.values(geometry.points).some(
        ({ x, y, v }) => v > 0 && distance(point, [x, y]) <= tolerance,
      )
    default:
      return false
  }
}
