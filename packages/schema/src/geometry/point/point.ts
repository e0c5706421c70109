/** A single position. */
export interface PointGeometry {
  type: 'point'
  x: number
  y: number
}
