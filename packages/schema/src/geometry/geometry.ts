import type { InstantGeometry } from './instant/instant.js'
import type { SpanGeometry } from './span/span.js'
import type { TextSpanGeometry } from './text-span/text-span.js'
import type { FrameGeometry, TrackGeometry } from './track/track.js'

/** The geometry types that version 1 of the contract knows. */
export type KnownGeometry =
  | FrameGeometry
  | SpanGeometry
  | InstantGeometry
  | TextSpanGeometry
  | TrackGeometry

/** The name of a geometry type that version 1 knows. */
export type GeometryType = KnownGeometry['type']

/**
 * A geometry of a later version or a vendor: kept and listed, not drawn. Vendors write `x-…`; a
 * reader also keeps names that only a later version knows.
 */
export interface UnknownGeometry {
  type: `x-${string}`
  [member: string]: unknown
}

/** Any geometry that a document may hold. */
export type Geometry = KnownGeometry | UnknownGeometry

/** The names of the geometry types that version 1 knows. */
export const geometryTypes: readonly GeometryType[] = [
  'box',
  'polygon',
  'polyline',
  'ellipse',
  'point',
  'keypoints',
  'mask',
  'span',
  'instant',
  'text-span',
  'track',
]

/** Whether version 1 knows the geometry's type. */
export function isKnownGeometry(geometry: Geometry): geometry is KnownGeometry {
  return (geometryTypes as readonly string[]).includes(geometry.type)
}

/** The geometry types that lie in a picture. */
const frameTypes: readonly string[] = geometryTypes.slice(0, geometryTypes.indexOf('span'))

/** Whether a geometry lies in a picture, so that a track's keyframe may hold it. */
export function isFrameGeometry(geometry: Geometry): geometry is FrameGeometry {
  return frameTypes.includes(geometry.type)
}
