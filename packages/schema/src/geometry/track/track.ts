import type { BoxGeometry } from '../box/box.js'
import type { EllipseGeometry } from '../ellipse/ellipse.js'
import type { KeypointsGeometry } from '../keypoints/keypoints.js'
import type { MaskGeometry } from '../mask/mask.js'
import type { PointGeometry } from '../point/point.js'
import type { PolygonGeometry } from '../polygon/polygon.js'
import type { PolylineGeometry } from '../polyline/polyline.js'

/** A geometry that a track's keyframe may hold. */
export type FrameGeometry =
  | BoxGeometry
  | PolygonGeometry
  | PolylineGeometry
  | EllipseGeometry
  | PointGeometry
  | KeypointsGeometry
  | MaskGeometry

/** How the time after a keyframe is filled. */
export type Interpolation = 'linear' | 'hold'

/** One keyframe of a track: time in seconds is the truth, frames are derived. */
export interface Keyframe {
  time: number
  geometry: FrameGeometry
  /** The object is out of the picture from this keyframe on. @default false */
  outside?: boolean
  /** Something hides part of the object from this keyframe on. @default false */
  occluded?: boolean
  /** How the frames after this one are filled. @default 'linear' */
  interpolation?: Interpolation
}

/** An object that moves through a video. */
export interface TrackGeometry {
  type: 'track'
  /** In order of time. */
  keyframes: Keyframe[]
}
