import type { Point2 } from '../primitives/point2.js'

/** A bitmap as COCO run lengths: column-major, first run counts zeros; `offset` places a cropped mask. */
export interface MaskGeometry {
  type: 'mask'
  /** [height, width] in pixels. */
  size: [height: number, width: number]
  /** Lengths of runs, zeros first, down the columns; they add up to height times width. */
  counts: number[]
  /** Where the bitmap's top-left pixel lies in the image, in whole pixels. @default [0, 0] */
  offset?: Point2
}
