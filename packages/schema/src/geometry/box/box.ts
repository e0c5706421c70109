/** A box: x, y are its top-left corner before rotation; rotation in degrees clockwise about its centre, in (-180, 180]. */
export interface BoxGeometry {
  type: 'box'
  x: number
  y: number
  width: number
  height: number
  /** @default 0 in an input */
  rotation: number
}
