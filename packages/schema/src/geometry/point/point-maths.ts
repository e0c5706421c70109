import { type Bounds, clampPointToFrame, type Frame } from '../primitives/bounds.js'
import type { Point2 } from '../primitives/point2.js'
import type { PointGeometry } from './point.js'

/** The rectangle of no size at a point. */
export function pointBounds({ x, y }: PointGeometry): Bounds {
  return { x, y, width: 0, height: 0 }
}

/** A point changed. */
export function mapPoint(point: PointGeometry, change: (point: Point2) => Point2): PointGeometry {
  const [x, y] = change([point.x, point.y])
  return { ...point, x, y }
}

/** A point moved to the frame's edge when it lies outside. */
export function clampPoint(point: PointGeometry, frame: Frame): PointGeometry {
  return mapPoint(point, (at) => clampPointToFrame(at, frame))
}
