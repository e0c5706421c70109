import type { Bounds, Geometry, Point2 } from '@tagwright/schema'
import type { AnyShape, ShapeHandle } from '../shapes/shape.js'

/** Width of a handle's target in screen pixels. */
export const handleTargets = { fine: 24, coarse: 44 } as const

/** Least length of an edge on screen for its middle to be offered. */
export const middleRoom = 44
/** Screen pixels that a middle stands back behind a vertex. */
const middlePenalty = 6

/** The handles of a geometry that have room on the screen. */
export function offeredHandles(shape: AnyShape, geometry: Geometry, scale: number): ShapeHandle[] {
  return shape
    .handles(geometry, scale)
    .filter(({ room }) => room === undefined || room * scale >= middleRoom)
}

/**
 * The handle that a point means: the nearest one whose target it is in. Inside a small shape the
 * targets shrink to a quarter of its sides, so that there is room left to take hold of the shape.
 */
export function nearestHandle(
  handles: readonly ShapeHandle[],
  bounds: Bounds,
  [x, y]: Point2,
  scale: number,
  target: number,
): ShapeHandle | null {
  const reach = target / 2 / scale
  const inside =
    x > bounds.x && x < bounds.x + bounds.width && y > bounds.y && y < bounds.y + bounds.height
  const limitX = inside ? Math.min(reach, bounds.width / 4) : reach
  const limitY = inside ? Math.min(reach, bounds.height / 4) : reach
  let best: ShapeHandle | null = null
  let least = Number.POSITIVE_INFINITY
  for (const handle of handles) {
    const dx = Math.abs(handle.point[0] - x)
    const dy = Math.abs(handle.point[1] - y)
    if (dx > limitX || dy > limitY) continue
    const distance = Math.hypot(dx, dy) + (handle.kind === 'middle' ? middlePenalty / scale : 0)
    if (distance < least) {
      least = distance
      best = handle
    }
  }
  return best
}
