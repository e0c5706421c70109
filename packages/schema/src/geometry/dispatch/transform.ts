import { rotateBox, scaleBox, translateBox } from '../box/box-maths.js'
import { rotateEllipse, scaleEllipse, translateEllipse } from '../ellipse/ellipse-maths.js'
import { type Geometry, isKnownGeometry } from '../geometry.js'
import { mapKeypoints } from '../keypoints/keypoints-maths.js'
import { resampleMask, translateMask } from '../mask/mask-maths.js'
import { mapPoint } from '../point/point-maths.js'
import { mapPolygon } from '../polygon/polygon-maths.js'
import { mapPolyline } from '../polyline/polyline-maths.js'
import { type Point2, rotatePoint } from '../primitives/point2.js'

/** `geometry` with every keyframe or vertex changed; what has no vertices comes back as it is. */
export function mapVertices<G extends Geometry>(
  geometry: G,
  change: (point: Point2) => Point2,
  nested: (geometry: Geometry) => Geometry,
): G
export function mapVertices(
  geometry: Geometry,
  change: (point: Point2) => Point2,
  nested: (geometry: Geometry) => Geometry,
): Geometry {
  if (!isKnownGeometry(geometry)) return geometry
  switch (geometry.type) {
    case 'polygon':
      return mapPolygon(geometry, change)
    case 'polyline':
      return mapPolyline(geometry, change)
    case 'point':
      return mapPoint(geometry, change)
    case 'keypoints':
      return mapKeypoints(geometry, change)
    case 'track':
      return {
        ...geometry,
        keyframes: geometry.keyframes.map((keyframe) => ({
          ...keyframe,
          geometry: nested(keyframe.geometry) as typeof keyframe.geometry,
        })),
      }
    default:
      return geometry
  }
}

/** A geometry moved by pixels; one with no place in a picture comes back as it is. */
export function translateGeometry<G extends Geometry>(geometry: G, dx: number, dy: number): G
export function translateGeometry(geometry: Geometry, dx: number, dy: number): Geometry {
  if (!isKnownGeometry(geometry)) return geometry
  if (geometry.type === 'box') return translateBox(geometry, dx, dy)
  if (geometry.type === 'ellipse') return translateEllipse(geometry, dx, dy)
  if (geometry.type === 'mask') return translateMask(geometry, dx, dy)
  return mapVertices<Geometry>(
    geometry,
    ([x, y]) => [x + dx, y + dy],
    (inner) => translateGeometry(inner, dx, dy),
  )
}

/** A geometry scaled by positive factors about `origin`; masks take the nearest pixel. */
export function scaleGeometry<G extends Geometry>(
  geometry: G,
  sx: number,
  sy: number,
  origin?: Point2,
): G
export function scaleGeometry(
  geometry: Geometry,
  sx: number,
  sy: number,
  origin: Point2 = [0, 0],
): Geometry {
  if (!isKnownGeometry(geometry)) return geometry
  const [ox, oy] = origin
  const forth = ([x, y]: Point2): Point2 => [ox + (x - ox) * sx, oy + (y - oy) * sy]
  const back = ([x, y]: Point2): Point2 => [ox + (x - ox) / sx, oy + (y - oy) / sy]
  if (geometry.type === 'box') return scaleBox(geometry, sx, sy, origin)
  if (geometry.type === 'ellipse') return scaleEllipse(geometry, sx, sy, origin)
  if (geometry.type === 'mask') return resampleMask(geometry, forth, back)
  return mapVertices<Geometry>(geometry, forth, (inner) => scaleGeometry(inner, sx, sy, origin))
}

/** A geometry turned by degrees clockwise about `centre`; masks take the nearest pixel. */
export function rotateGeometry<G extends Geometry>(geometry: G, degrees: number, centre: Point2): G
export function rotateGeometry(geometry: Geometry, degrees: number, centre: Point2): Geometry {
  if (!isKnownGeometry(geometry)) return geometry
  const forth = (point: Point2): Point2 => rotatePoint(point, degrees, centre)
  const back = (point: Point2): Point2 => rotatePoint(point, -degrees, centre)
  if (geometry.type === 'box') return rotateBox(geometry, degrees, centre)
  if (geometry.type === 'ellipse') return rotateEllipse(geometry, degrees, centre)
  if (geometry.type === 'mask') return resampleMask(geometry, forth, back)
  return mapVertices<Geometry>(geometry, forth, (inner) => rotateGeometry(inner, degrees, centre))
}
