import { Brush, Eraser, PersonStanding, Scissors, SquareDashed, WandSparkles } from 'lucide-react'
import { boxShape } from './box/box.shape.js'
import { ellipseShape } from './ellipse/ellipse.shape.js'
import type { MaskShapeId } from './mask/mask.shape.js'
import { pointShape } from './point/point.shape.js'
import { polygonShape } from './polygon/polygon.shape.js'
import { polylineShape } from './polyline/polyline.shape.js'
import { rotatedBoxShape } from './rotated-box/rotated-box.shape.js'
import type { LazyShape, ShapeEntry } from './shape.js'

const mask = (id: MaskShapeId, key: string, icon: LazyShape['icon']): LazyShape => ({
  id,
  geometry: 'mask',
  label: `image.shape.${id}`,
  icon,
  keys: [key],
  load: async () => (await import('./mask/mask.shape.js')).createMaskShape(id),
})

/** Keypoints by the skeleton of a label. */
const skeleton: LazyShape = {
  id: 'skeleton',
  geometry: 'keypoints',
  label: 'image.shape.skeleton',
  icon: PersonStanding,
  keys: ['S'],
  load: async () => (await import('./skeleton/skeleton.shape.js')).skeletonShape,
}

/** The shapes that the annotator brings; pass `[...defaultShapes, mine]` to add one. */
export const defaultShapes: readonly ShapeEntry[] = [
  boxShape,
  rotatedBoxShape,
  polygonShape,
  polylineShape,
  ellipseShape,
  pointShape,
  skeleton,
  mask('brush', 'B', Brush),
  mask('eraser', 'E', Eraser),
  mask('wand', 'W', WandSparkles),
  mask('mask-add', 'Shift+B', SquareDashed),
  mask('mask-cut', 'Shift+E', Scissors),
]
