import type { Point2 } from '@tagwright/schema'

/** A pointer event over the picture, in its pixels. */
export interface PicturePress {
  point: Point2
  pointer: 'mouse' | 'touch' | 'pen'
  modifiers: { shift: boolean; alt: boolean; mod: boolean }
  /** Screen pixels to a picture's pixel. */
  scale: number
}
