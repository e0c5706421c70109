import type { Annotation } from '@tagwright/schema'
import type { AnyShape } from '../shapes/shape.js'
import type { StyleOf } from './label-styles.js'

/** What a batch of annotations is drawn from. */
export interface PaintScene {
  /** `[minX, minY, maxX, maxY]` of every slot, image pixels. */
  extents: Float64Array
  at(slot: number): Annotation | undefined
  shapeOf(annotation: Annotation): AnyShape | undefined
  styleOf: StyleOf
  /** Left out: drawn live, or hidden. */
  skip(annotation: Annotation): boolean
  /** So many are in sight that more of them are drawn as frames only. */
  crowded?: boolean
  /** Drawn as selected; a few selected ones are drawn live instead. */
  selected?: ReadonlySet<string>
}
