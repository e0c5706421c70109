import type { ExifOrientation } from '../../document/medium.js'
import { boxAbout, boxCentre } from '../box/box-maths.js'
import { type Geometry, isKnownGeometry } from '../geometry.js'
import { resampleMask } from '../mask/mask-maths.js'
import type { Point2 } from '../primitives/point2.js'
import { normalizeRotation } from '../primitives/rotation.js'
import { mapVertices } from './transform.js'

/** How an EXIF orientation brings a stored picture of w by h pixels upright: x', y' of a point. */
const upright: Record<ExifOrientation, (p: Point2, w: number, h: number) => Point2> = {
  1: ([x, y]) => [x, y],
  2: ([x, y], w) => [w - x, y],
  3: ([x, y], w, h) => [w - x, h - y],
  4: ([x, y], _w, h) => [x, h - y],
  5: ([x, y]) => [y, x],
  6: ([x, y], _w, h) => [h - y, x],
  7: ([x, y], w, h) => [h - y, w - x],
  8: ([x, y], w) => [y, w - x],
}

const inverse: Record<ExifOrientation, ExifOrientation> = {
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  5: 5,
  6: 8,
  7: 7,
  8: 6,
}

/**
 * A geometry in stored pixels, brought to pixels as displayed by an EXIF orientation (CIPA DC-008).
 * `stored` is the size before orientation.
 */
export function orientGeometry<G extends Geometry>(
  geometry: G,
  orientation: ExifOrientation,
  stored: { width: number; height: number },
): G
export function orientGeometry(
  geometry: Geometry,
  orientation: ExifOrientation,
  stored: { width: number; height: number },
): Geometry {
  if (orientation === 1 || !isKnownGeometry(geometry)) return geometry
  const { width, height } = stored
  const forth = (point: Point2): Point2 => upright[orientation](point, width, height)
  const turned = orientation >= 5
  const mirrored = orientation === 2 || orientation === 4 || orientation === 5 || orientation === 7
  const rotate = (degrees: number) => normalizeRotation(mirrored ? -degrees : degrees)
  if (geometry.type === 'box') {
    // A quarter turn swaps the sides and leaves the angle: (w, h, a + 90) is (h, w, a).
    const [w, h] = turned ? [geometry.height, geometry.width] : [geometry.width, geometry.height]
    return { ...geometry, ...boxAbout(forth(boxCentre(geometry)), w, h, rotate(geometry.rotation)) }
  }
  if (geometry.type === 'ellipse') {
    const [cx, cy] = forth([geometry.cx, geometry.cy])
    const [rx, ry] = turned ? [geometry.ry, geometry.rx] : [geometry.rx, geometry.ry]
    return { ...geometry, cx, cy, rx, ry, rotation: rotate(geometry.rotation) }
  }
  if (geometry.type === 'mask') {
    const [w, h] = turned ? [height, width] : [width, height]
    return resampleMask(geometry, forth, (point) => upright[inverse[orientation]](point, w, h))
  }
  return mapVertices<Geometry>(geometry, forth, (inner) =>
    orientGeometry(inner, orientation, stored),
  )
}

/** A geometry in pixels as displayed, brought back to stored pixels; `stored` is the stored size. */
export function unorientGeometry<G extends Geometry>(
  geometry: G,
  orientation: ExifOrientation,
  stored: { width: number; height: number },
): G {
  const { width, height } = stored
  const displayed = orientation >= 5 ? { width: height, height: width } : { width, height }
  return orientGeometry(geometry, inverse[orientation], displayed)
}
