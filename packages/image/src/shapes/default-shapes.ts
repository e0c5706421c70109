import { boxShape } from './box/box.shape.js'
import type { AnyShape } from './shape.js'

/** The shapes that the annotator brings; pass `[...defaultShapes, mine]` to add one. */
export const defaultShapes: readonly AnyShape[] = [boxShape]
