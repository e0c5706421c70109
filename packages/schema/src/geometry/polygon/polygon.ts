import type { Point2 } from '../primitives/point2.js'

/** One part of a polygon: an exterior ring and its holes; rings are not closed by repeating the first point. */
export interface PolygonPart {
  exterior: Point2[]
  /** @default [] in an input */
  holes: Point2[][]
}

/** A polygon of one or more parts. */
export interface PolygonGeometry {
  type: 'polygon'
  parts: PolygonPart[]
}
