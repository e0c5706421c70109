import { boxShape } from './box/box.shape.js'
import { ellipseShape } from './ellipse/ellipse.shape.js'
import { pointShape } from './point/point.shape.js'
import { polygonShape } from './polygon/polygon.shape.js'
import { polylineShape } from './polyline/polyline.shape.js'
import { rotatedBoxShape } from './rotated-box/rotated-box.shape.js'
import type { AnyShape } from './shape.js'

/** The shapes that the annotator brings; pass `[...defaultShapes, mine]` to add one. */
export const defaultShapes: readonly AnyShape[] = [
  boxShape,
  rotatedBoxShape,
  polygonShape,
  polylineShape,
  ellipseShape,
  pointShape,
]
