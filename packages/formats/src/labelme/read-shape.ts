import type { BoxGeometry, Geometry, Point2 } from '@tagwright/schema'
import { encodeMask } from '@tagwright/schema'
import { decodeBase64 } from '../convert/base64.js'
import { tidy } from '../convert/decimals.js'
import { isNumber } from '../convert/numbers.js'
import { pixelValues, readPng } from '../png/read-png.js'
import { boxOfCorners } from '../shapes/rectangle.js'

/** The key of what LabelMe says beyond the contract, in `extensions`. */
export const labelmeExtension = 'io.labelme'

/** The geometry of a shape, and what of it the geometry does not say; or what is wrong. */
export type ShapeReading =
  | { geometry: Geometry; kept?: Record<string, unknown> }
  | { wrong: 'type' | 'size' | 'points'; detail: string }

/** Reads the points of a shape of LabelMe. */
export function readShape(shape: Record<string, unknown>): ShapeReading {
  const type = typeof shape.shape_type === 'string' ? shape.shape_type : 'polygon'
  const points = readPoints(shape.points)
  if (!points) return { wrong: 'points', detail: 'a list of [x, y]' }
  const need = least[type]
  if (need === undefined) return { wrong: 'type', detail: type }
  if (points.length < need) return { wrong: 'points', detail: `at least ${need} points` }
  const [a, b] = points as [Point2, Point2]
  switch (type) {
    case 'rectangle': {
      if (points.length === 4) return readCorners(points)
      const box = boxBetween(a, b)
      if (!(box.width > 0 && box.height > 0)) {
        return { wrong: 'size', detail: `${box.width} x ${box.height}` }
      }
      const isPlain = a[0] <= b[0] && a[1] <= b[1]
      return { geometry: box, ...(!isPlain && { kept: { from: [a[0] <= b[0], a[1] <= b[1]] } }) }
    }
    case 'oriented_rectangle':
    case 'rotation':
      return readCorners(points)
    case 'circle': {
      const radius = tidy(Math.hypot(b[0] - a[0], b[1] - a[1]))
      if (radius === 0) return { wrong: 'size', detail: 'radius 0' }
      const isPlain = b[1] === a[1] && b[0] > a[0]
      return {
        geometry: { type: 'ellipse', cx: a[0], cy: a[1], rx: radius, ry: radius, rotation: 0 },
        ...(!isPlain && { kept: { edge: b } }),
      }
    }
    case 'line':
    case 'linestrip':
      return {
        geometry: { type: 'polyline', points },
        ...(type === 'line' && { kept: { shape_type: 'line' } }),
      }
    case 'point':
      return { geometry: { type: 'point', x: a[0], y: a[1] } }
    case 'points': {
      const named = points.map(([x, y], i) => [`point-${i + 1}`, { x, y, v: 2 as const }])
      return { geometry: { type: 'keypoints', points: Object.fromEntries(named) } }
    }
    case 'mask':
      return readMask(shape.mask, points as [Point2, Point2])
    default:
      return { geometry: { type: 'polygon', parts: [{ exterior: points, holes: [] }] } }
  }
}

const least: Record<string, number> = {
  polygon: 3,
  rectangle: 2,
  oriented_rectangle: 4,
  rotation: 4,
  circle: 2,
  line: 2,
  linestrip: 2,
  point: 1,
  points: 1,
  mask: 2,
}

function readPoints(value: unknown): Point2[] | undefined {
  if (!Array.isArray(value)) return undefined
  const points: Point2[] = []
  for (const point of value) {
    if (!Array.isArray(point) || !isNumber(point[0]) || !isNumber(point[1])) return undefined
    points.push([point[0], point[1]])
  }
  return points
}

function boxBetween(a: Point2, b: Point2): BoxGeometry {
  return {
    type: 'box',
    x: Math.min(a[0], b[0]),
    y: Math.min(a[1], b[1]),
    width: tidy(Math.abs(a[0] - b[0])),
    height: tidy(Math.abs(a[1] - b[1])),
    rotation: 0,
  }
}

/** Four corners: a box when they are those of a rectangle, else a polygon. */
function readCorners(points: Point2[]): ShapeReading {
  const box = boxOfCorners(points, 0.01)
  return {
    geometry: box ?? { type: 'polygon', parts: [{ exterior: points, holes: [] }] },
    ...(box && { kept: { shape_type: 'oriented_rectangle' } }),
  }
}

/** A mask is a PNG in base64, as large as its rectangle, whose last pixels are part of it. */
function readMask(value: unknown, [a, b]: [Point2, Point2]): ShapeReading {
  const bytes = typeof value === 'string' ? decodeBase64(value) : undefined
  if (!bytes) return { wrong: 'points', detail: 'a mask in base64' }
  const read = readPng(bytes)
  if ('reason' in read) return { wrong: 'points', detail: `a PNG (${read.reason})` }
  const { values } = pixelValues(read.png)
  const { width, height } = read.png
  const data = Uint8Array.from(values, (pixel) => (pixel === 0 ? 0 : 1))
  const offset: [number, number] = [
    Math.round(Math.min(a[0], b[0])),
    Math.round(Math.min(a[1], b[1])),
  ]
  return { geometry: encodeMask({ width, height, data }, offset) }
}
