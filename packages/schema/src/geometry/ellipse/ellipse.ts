/** An ellipse about (cx, cy) with radii before rotation; rotation in degrees clockwise, in (-180, 180]. */
export interface EllipseGeometry {
  type: 'ellipse'
  cx: number
  cy: number
  rx: number
  ry: number
  /** @default 0 in an input */
  rotation: number
}
