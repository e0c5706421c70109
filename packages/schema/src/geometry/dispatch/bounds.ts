import { boxBounds } from '../box/box-maths.js'
import { ellipseBounds } from '../ellipse/ellipse-maths.js'
import { type Geometry, isKnownGeometry } from '../geometry.js'
import { keypointsBounds } from '../keypoints/keypoints-maths.js'
import { maskBounds } from '../mask/mask-maths.js'
import { pointBounds } from '../point/point-maths.js'
import { polygonBounds } from '../polygon/polygon-maths.js'
import { polylineBounds } from '../polyline/polyline-maths.js'
import { type Bounds, unionBounds } from '../primitives/bounds.js'
import type { TimeSpan } from '../span/span-maths.js'
import { trackSpan } from '../track/track-maths.js'

/**
 * The smallest rectangle around a geometry in natural-image pixels, of a track around all of its
 * keyframes; undefined when it has no place in a picture (spans, unknown types, an empty mask).
 */
export function geometryBounds(geometry: Geometry): Bounds | undefined {
  if (!isKnownGeometry(geometry)) return undefined
  switch (geometry.type) {
    case 'box':
      return boxBounds(geometry)
    case 'polygon':
      return polygonBounds(geometry)
    case 'polyline':
      return polylineBounds(geometry)
    case 'ellipse':
      return ellipseBounds(geometry)
    case 'point':
      return pointBounds(geometry)
    case 'keypoints':
      return keypointsBounds(geometry)
    case 'mask':
      return maskBounds(geometry)
    case 'track':
      return unionBounds(
        geometry.keyframes.flatMap((keyframe) => geometryBounds(keyframe.geometry) ?? []),
      )
    default:
      return undefined
  }
}

/** The seconds that a geometry lies in; undefined when it has none. An instant is of no length. */
export function geometryTimeSpan(geometry: Geometry): TimeSpan | undefined {
  if (!isKnownGeometry(geometry)) return undefined
  if (geometry.type === 'span') return { start: geometry.start, end: geometry.end }
  if (geometry.type === 'instant') return { start: geometry.time, end: geometry.time }
  return geometry.type === 'track' ? trackSpan(geometry) : undefined
}
