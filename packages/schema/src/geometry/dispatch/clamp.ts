import { clampBox } from '../box/box-maths.js'
import { clampEllipse } from '../ellipse/ellipse-maths.js'
import { type Geometry, isKnownGeometry } from '../geometry.js'
import { clampInstant } from '../instant/instant-maths.js'
import { clampMask } from '../mask/mask-maths.js'
import { simplifyPolygon } from '../polygon/polygon-maths.js'
import { simplifyPolyline } from '../polyline/polyline-maths.js'
import { clampPointToFrame, type Frame } from '../primitives/bounds.js'
import { clampSpan } from '../span/span-maths.js'
import { mapVertices } from './transform.js'

/**
 * A geometry brought inside the frame: upright boxes, masks and spans are cut, vertices are moved
 * to the nearest edge, rotated boxes and ellipses are moved and shrunk. One that is inside already
 * comes back unchanged.
 */
export function clampGeometry<G extends Geometry>(geometry: G, frame: Frame): G
export function clampGeometry(geometry: Geometry, frame: Frame): Geometry {
  if (!isKnownGeometry(geometry)) return geometry
  const window = { start: 0, end: frame.duration ?? Number.POSITIVE_INFINITY }
  switch (geometry.type) {
    case 'box':
      return clampBox(geometry, frame)
    case 'ellipse':
      return clampEllipse(geometry, frame)
    case 'mask':
      return clampMask(geometry, frame)
    case 'span':
      return clampSpan(geometry, window)
    case 'instant':
      return clampInstant(geometry, window)
    default:
      return mapVertices<Geometry>(
        geometry,
        (point) => clampPointToFrame(point, frame),
        (inner) => clampGeometry(inner, frame),
      )
  }
}

/** A polygon or line without the points that do not matter at `tolerance` pixels; others unchanged. */
export function simplifyGeometry<G extends Geometry>(geometry: G, tolerance: number): G
export function simplifyGeometry(geometry: Geometry, tolerance: number): Geometry {
  if (!isKnownGeometry(geometry)) return geometry
  if (geometry.type === 'polygon') return simplifyPolygon(geometry, tolerance)
  return geometry.type === 'polyline' ? simplifyPolyline(geometry, tolerance) : geometry
}
