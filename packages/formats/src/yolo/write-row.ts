import type {
  Bounds,
  Geometry,
  KeypointsGeometry,
  KnownGeometry,
  MaskGeometry,
  Point2,
  PolygonGeometry,
} from '@tagwright/schema'
import { boxCorners, geometryBounds, isKnownGeometry } from '@tagwright/schema'
import { decimal } from '../convert/decimals.js'
import { ellipsePoints, joinParts, maskOutlines } from '../shapes/outline.js'
import type { YoloTask } from './yolo-types.js'

/** What writing a row needs to know. */
export interface WriteRowContext {
  task: YoloTask
  width: number
  height: number
  /** Names of keypoints in their order, in a pose data set. */
  keypoints: readonly string[]
  /** A plain box may stay one among outlines. */
  plainBox: boolean
  lose(loss: string): void
}

/** Writes the numbers of a row after its class; undefined when YOLO has nothing for the geometry. */
export function writeRow(
  geometry: Geometry,
  pose: KeypointsGeometry | undefined,
  context: WriteRowContext,
): string | undefined {
  if (!isKnownGeometry(geometry)) return undefined
  if (context.task === 'pose') return writePose(geometry, pose, context)
  if (geometry.type === 'keypoints') return undefined
  const isPlain = geometry.type === 'box' && geometry.rotation === 0
  if (context.task === 'detect' || (isPlain && context.plainBox && context.task === 'segment')) {
    if (!isPlain) context.lose('shape')
    return writeBox(areaBounds(geometry), context)
  }
  if (context.task === 'obb') {
    if (geometry.type === 'box') return writePoints(boxCorners(geometry), context)
    const bounds = areaBounds(geometry)
    if (!bounds) return undefined
    context.lose('shape')
    return writePoints(boxCorners({ type: 'box', ...bounds, rotation: 0 }), context)
  }
  const outline = outlineOf(geometry, context)
  return outline && outline.length >= 3 ? writePoints(outline, context) : undefined
}

function writePose(
  geometry: KnownGeometry,
  pose: KeypointsGeometry | undefined,
  context: WriteRowContext,
): string | undefined {
  const points = pose ?? (geometry.type === 'keypoints' ? geometry : undefined)
  const isPlain = geometry.type === 'box' && geometry.rotation === 0
  if (!points || geometry.type === 'keypoints') context.lose('pose')
  if (!isPlain && geometry.type !== 'keypoints') context.lose('shape')
  const box = writeBox(
    geometry.type === 'keypoints' ? shownBounds(geometry) : areaBounds(geometry),
    context,
  )
  if (!box) return undefined
  const triples = context.keypoints.map((name) => {
    const point = points?.points[name]
    if (!point) return '0 0 0'
    return `${decimal(point.x / context.width)} ${decimal(point.y / context.height)} ${point.v}`
  })
  return `${box} ${triples.join(' ')}`
}

function writeBox(bounds: Bounds | undefined, context: WriteRowContext): string | undefined {
  if (!bounds || !(bounds.width > 0 && bounds.height > 0)) return undefined
  const { x, y, width, height } = bounds
  return [
    (x + width / 2) / context.width,
    (y + height / 2) / context.height,
    width / context.width,
    height / context.height,
  ]
    .map(decimal)
    .join(' ')
}

const writePoints = (points: readonly Point2[], { width, height }: WriteRowContext): string =>
  points.map(([x, y]) => `${decimal(x / width)} ${decimal(y / height)}`).join(' ')

function outlineOf(geometry: KnownGeometry, context: WriteRowContext): Point2[] | undefined {
  if (geometry.type === 'polygon') {
    const { parts } = geometry as PolygonGeometry
    if (parts.length > 1) context.lose('parts')
    if (parts.some(({ holes }) => holes.length > 0)) context.lose('holes')
    return joinParts(parts)
  }
  if (geometry.type === 'mask') {
    const rings = maskOutlines(geometry as MaskGeometry)
    if (rings.length === 0) return undefined
    context.lose('outline')
    return joinParts(rings.map((exterior) => ({ exterior, holes: [] })))
  }
  if (geometry.type !== 'box' && geometry.type !== 'ellipse') return undefined
  context.lose('outline')
  return geometry.type === 'box' ? boxCorners(geometry) : ellipsePoints(geometry)
}

/** The box around what has an area. */
function areaBounds(geometry: KnownGeometry): Bounds | undefined {
  const has = ['box', 'polygon', 'ellipse', 'mask'].includes(geometry.type)
  return has ? geometryBounds(geometry) : undefined
}

/** The box around the keypoints that are there. */
function shownBounds({ points }: KeypointsGeometry): Bounds | undefined {
  const shown = Object.fromEntries(Object.entries(points).filter(([, { v }]) => v > 0))
  const bounds = geometryBounds({ type: 'keypoints', points: shown })
  if (!bounds) return undefined
  return { ...bounds, width: bounds.width || 1, height: bounds.height || 1 }
}
