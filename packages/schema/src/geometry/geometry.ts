/** A position in natural-image pixels: x right, y down, origin top-left. */
export type Point2 = [x: number, y: number]

/** An axis-aligned rectangle in natural-image pixels. */
export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

/** A box: x, y are its top-left corner before rotation; rotation in degrees clockwise about its centre, in (-180, 180]. */
export interface BoxGeometry {
  type: 'box'
  x: number
  y: number
  width: number
  height: number
  rotation: number
}

/** One part of a polygon: an exterior ring and its holes; rings are not closed by repeating the first point. */
export interface PolygonPart {
  exterior: Point2[]
  holes: Point2[][]
}

/** A polygon of one or more parts. */
export interface PolygonGeometry {
  type: 'polygon'
  parts: PolygonPart[]
}

/** An open line through points. */
export interface PolylineGeometry {
  type: 'polyline'
  points: Point2[]
}

/** An ellipse about (cx, cy) with radii before rotation; rotation in degrees clockwise, in (-180, 180]. */
export interface EllipseGeometry {
  type: 'ellipse'
  cx: number
  cy: number
  rx: number
  ry: number
  rotation: number
}

/** A single position. */
export interface PointGeometry {
  type: 'point'
  x: number
  y: number
}

/** A named position of a skeleton: v is 0 absent, 1 hidden, 2 visible (COCO). */
export interface Keypoint {
  x: number
  y: number
  v: 0 | 1 | 2
}

/** The keypoints of one skeleton, by the names that the label's skeleton declares. */
export interface KeypointsGeometry {
  type: 'keypoints'
  points: Record<string, Keypoint>
}

/** A bitmap as COCO run lengths: column-major, first run counts zeros; `offset` places a cropped mask. */
export interface MaskGeometry {
  type: 'mask'
  /** [height, width] in pixels. */
  size: [height: number, width: number]
  counts: number[]
  offset?: Point2
}

/** A time span in seconds of the medium, half-open [start, end); low and high in Hz make a spectral box. */
export interface SpanGeometry {
  type: 'span'
  start: number
  end: number
  channel?: number
  low?: number
  high?: number
}

/** A moment in seconds of the medium. */
export interface InstantGeometry {
  type: 'instant'
  time: number
}

/** A span of text in Unicode code points, half-open, with the text it quotes. */
export interface TextSpanGeometry {
  type: 'text-span'
  /** The medium whose text is meant; absent when `response` is given. */
  media?: string
  /** The response whose text is meant. */
  response?: string
  start: number
  end: number
  quote: string
}

/** A geometry that a track's keyframe may hold. */
export type FrameGeometry =
  | BoxGeometry
  | PolygonGeometry
  | PolylineGeometry
  | EllipseGeometry
  | PointGeometry
  | KeypointsGeometry
  | MaskGeometry

/** One keyframe of a track: time in seconds is the truth, frames are derived. */
export interface Keyframe {
  time: number
  geometry: FrameGeometry
  /** The object is out of the picture from this keyframe on. @default false */
  outside?: boolean
  /** How the frames after this one are filled. @default 'linear' */
  interpolation?: 'linear' | 'hold'
}

/** An object that moves through a video. */
export interface TrackGeometry {
  type: 'track'
  keyframes: Keyframe[]
}

/** The geometry types that version 1 of the contract knows. */
export type KnownGeometry = FrameGeometry | SpanGeometry | InstantGeometry | TextSpanGeometry | TrackGeometry

/** The name of a geometry type that version 1 knows. */
export type GeometryType = KnownGeometry['type']

/** A geometry of a later version or a vendor: kept and listed, not drawn. */
export interface UnknownGeometry {
  type: `x-${string}`
  [member: string]: unknown
}

/** Any geometry that a document may hold. */
export type Geometry = KnownGeometry | UnknownGeometry
