import type { Point2 } from '@tagwright/schema'
import type { LiveState } from '../canvas/live-store.js'

/** Whether a finger places something that it hides. */
export function isMagnifying({ finger, gesture }: LiveState, drawing: boolean): boolean {
  if (!finger || gesture === 'pan' || gesture === 'move' || gesture === 'marquee') return false
  return gesture !== 'none' || drawing
}

/**
 * The top-left corner of a glass of `size` pixels for a finger at a point: above it, beside it where
 * there is no room above, and always on the surface.
 */
export function placeLoupe(
  [x, y]: Readonly<Point2>,
  { width, height }: { width: number; height: number },
  size: number,
): Point2 {
  const apart = 36
  const clamp = (value: number, room: number) =>
    Math.min(Math.max(4, room - size - 4), Math.max(4, value))
  const above = y - apart - size
  if (above >= 4) return [clamp(x - size / 2, width), above]
  const left = x - apart - size
  const beside = left >= 4 ? left : x + apart
  return [clamp(beside, width), clamp(y - size / 2, height)]
}
