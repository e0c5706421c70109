import type { Point2 } from '../primitives/point2.js'

/** An open line through points. */
export interface PolylineGeometry {
  type: 'polyline'
  points: Point2[]
}
