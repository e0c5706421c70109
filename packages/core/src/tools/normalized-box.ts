import { type BoxGeometry, clampPointToFrame, type Point2 } from '@tagwright/schema'
import type { Modifiers, ToolContext } from './tool.js'

/** The upright box between two corners: Shift makes it square, Alt takes the first as its centre. */
export function boxBetween(
  from: Point2,
  to: Point2,
  { shift, alt }: Pick<Modifiers, 'shift' | 'alt'>,
  context: ToolContext,
): BoxGeometry {
  const start = keepInside(from, context)
  let [dx, dy] = offset(start, keepInside(to, context))
  if (shift) {
    const side = squareSide(start, dx, dy, alt, context)
    dx = side * sign(dx)
    dy = side * sign(dy)
  }
  if (!alt) {
    return upright(Math.min(start[0], start[0] + dx), Math.min(start[1], start[1] + dy), dx, dy)
  }
  const [roomX, roomY] = roomAbout(start, context)
  const halfX = Math.min(Math.abs(dx), roomX)
  const halfY = Math.min(Math.abs(dy), roomY)
  return upright(start[0] - halfX, start[1] - halfY, 2 * halfX, 2 * halfY)
}

/** Whether a box is large enough to be kept. */
export function isLargeEnough({ width, height }: BoxGeometry, { minSize }: ToolContext): boolean {
  return width > 0 && height > 0 && width >= minSize && height >= minSize
}

/** A point brought into the frame where the context asks for it. */
export function keepInside(point: Point2, { inside, frame }: ToolContext): Point2 {
  if (!inside) return point
  const [x, y] = clampPointToFrame([point[0] - frame.x, point[1] - frame.y], frame)
  return [x + frame.x, y + frame.y]
}

function upright(x: number, y: number, width: number, height: number): BoxGeometry {
  return { type: 'box', x, y, width: Math.abs(width), height: Math.abs(height), rotation: 0 }
}

function offset(from: Point2, to: Point2): Point2 {
  return [to[0] - from[0], to[1] - from[1]]
}

function sign(value: number): number {
  return value < 0 ? -1 : 1
}

/** The side of a square as large as the pointer asks, no larger than the frame has room for. */
function squareSide(
  start: Point2,
  dx: number,
  dy: number,
  alt: boolean,
  context: ToolContext,
): number {
  const side = Math.max(Math.abs(dx), Math.abs(dy))
  if (!context.inside) return side
  if (alt) return Math.min(side, ...roomAbout(start, context))
  const { frame } = context
  const roomX = dx < 0 ? start[0] - frame.x : frame.x + frame.width - start[0]
  const roomY = dy < 0 ? start[1] - frame.y : frame.y + frame.height - start[1]
  return Math.min(side, roomX, roomY)
}

/** How far a box may reach from its centre. */
function roomAbout([x, y]: Point2, { inside, frame }: ToolContext): Point2 {
  if (!inside) return [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  return [
    Math.min(x - frame.x, frame.x + frame.width - x),
    Math.min(y - frame.y, frame.y + frame.height - y),
  ]
}
