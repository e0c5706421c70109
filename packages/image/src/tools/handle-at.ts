import type { Bounds, Point2 } from '@tagwright/schema'
import type { ShapeHandle } from '../shapes/shape.js'

/** Width of a handle's target in screen pixels. */
export const handleTargets = { fine: 24, coarse: 44 } as const

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
    const distance = Math.hypot(dx, dy)
    if (distance < least) {
      least = distance
      best = handle
    }
  }
  return best
}
