/** A moment in seconds of the medium. */
export interface InstantGeometry {
  type: 'instant'
  time: number
}
