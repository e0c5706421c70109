import type { ImageWidget } from '@tagwright/schema'
import { boxShape } from './box/box.shape.js'
import { ellipseShape } from './ellipse/ellipse.shape.js'
import { laterIcon } from './later-icon.js'
import type { MaskShapeId } from './mask/mask.shape.js'
import { pointShape } from './point/point.shape.js'
import { polygonShape } from './polygon/polygon.shape.js'
import type { PolygonEditId } from './polygon-edits/polygon-edits.shape.js'
import { polylineShape } from './polyline/polyline.shape.js'
import { rotatedBoxShape } from './rotated-box/rotated-box.shape.js'
import type { LazyShape, ShapeEntry } from './shape.js'

const mask = (id: MaskShapeId, key: string, icon: Parameters<typeof laterIcon>[0]): LazyShape => ({
  id,
  geometry: 'mask',
  label: `image.shape.${id}`,
  icon: laterIcon(icon),
  keys: [key],
  load: async () => (await import('./mask/mask.shape.js')).createMaskShape(id),
})

/** Keypoints by the skeleton of a label. */
const skeleton: LazyShape = {
  id: 'skeleton',
  geometry: 'keypoints',
  label: 'image.shape.skeleton',
  icon: laterIcon('PersonStanding'),
  keys: ['S'],
  load: async () => (await import('./skeleton/skeleton.shape.js')).skeletonShape,
}

const offersPolygons = ({ shapes = [] }: ImageWidget): boolean => shapes.includes('polygon')

/** Draws to change the selected polygon; its button is beside the polygon's numbers. */
const polygonEdit = (id: PolygonEditId, ...keys: string[]): LazyShape => ({
  id,
  geometry: 'polygon',
  label: `image.shape.${id}`,
  icon: laterIcon('Scissors'),
  keys,
  offeredIn: offersPolygons,
  rail: false,
  load: async () => (await import('./polygon-edits/polygon-edits.shape.js')).createPolygonEdit(id),
})

/** Draws a relation from one annotation to another, where the task has kinds of them. */
const relation: LazyShape = {
  id: 'relation',
  geometry: 'polyline',
  label: 'image.shape.relation',
  icon: laterIcon('Workflow'),
  keys: ['J'],
  offeredIn: (_, { ontology }) => (ontology?.relationTypes?.length ?? 0) > 0,
  load: async () => (await import('./relation/relation.shape.js')).relationShape,
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
  mask('brush', 'B', 'Brush'),
  mask('eraser', 'E', 'Eraser'),
  mask('wand', 'W', 'WandSparkles'),
  mask('mask-add', 'Shift+B', 'SquareDashed'),
  mask('mask-cut', 'Shift+E', 'Scissors'),
  polygonEdit('polygon-add'),
  polygonEdit('polygon-cut'),
  polygonEdit('slice', 'Shift+K'),
  relation,
]
