import {
  type BoxGeometry,
  boxCentre,
  type Frame,
  normalizeRotation,
  type Point2,
  rotatePoint,
} from '@tagwright/schema'
import { type BoxHandle, handleDirection, handlePosition } from './box-handles.js'

/** How a handle changes a box. */
export interface ResizeOptions {
  /** Keeps the proportions. @default false */
  proportional?: boolean
  /** Changes both sides about the centre. @default false */
  centred?: boolean
  /** Least width and height in media units. @default 1 */
  minSize?: number
  /** Upright boxes stop at the frame. */
  frame?: Frame
}

/**
 * A box with a handle dragged to a point. The opposite side stays where it is; dragging past it turns
 * the box over; a rotated box keeps its rotation.
 */
export function resizeBox(
  box: BoxGeometry,
  handle: BoxHandle,
  point: Point2,
  { proportional = false, centred = false, minSize = 1, frame }: ResizeOptions = {},
): BoxGeometry {
  if (handle === 'rotate') return rotateTo(box, point, proportional)
  const [dx, dy] = handleDirection(handle)
  const centre = boxCentre(box)
  const anchor = centred ? centre : handlePosition(box, opposite(handle))
  const target = frame && box.rotation === 0 ? intoFrame(point, frame) : point
  const [localX, localY] = rotatePoint(target, -box.rotation, anchor)
  const share = centred ? 2 : 1
  let width = dx === 0 ? box.width : (localX - anchor[0]) * dx * share
  let height = dy === 0 ? box.height : (localY - anchor[1]) * dy * share
  if (proportional && box.width > 0 && box.height > 0) {
    const byWidth = Math.abs(width) / box.width
    const byHeight = Math.abs(height) / box.height
    const factor = dx === 0 ? byHeight : dy === 0 ? byWidth : Math.max(byWidth, byHeight)
    width = box.width * factor * (width < 0 ? -1 : 1)
    height = box.height * factor * (height < 0 ? -1 : 1)
  }
  width = atLeast(width, minSize)
  height = atLeast(height, minSize)
  const middle: Point2 = centred
    ? anchor
    : rotatePoint(
        [anchor[0] + (dx * width) / 2, anchor[1] + (dy * height) / 2],
        box.rotation,
        anchor,
      )
  const next: BoxGeometry = {
    ...box,
    x: middle[0] - Math.abs(width) / 2,
    y: middle[1] - Math.abs(height) / 2,
    width: Math.abs(width),
    height: Math.abs(height),
  }
  return frame && box.rotation === 0 ? cut(next, box, frame, minSize) : next
}

const opposites: Readonly<Record<BoxHandle, BoxHandle>> = {
  nw: 'se',
  n: 's',
  ne: 'sw',
  e: 'w',
  se: 'nw',
  s: 'n',
  sw: 'ne',
  w: 'e',
  rotate: 'rotate',
}

function opposite(handle: BoxHandle): BoxHandle {
  return opposites[handle]
}

/** Degrees that proportional rotation snaps to. */
const snap = 15

function rotateTo(box: BoxGeometry, [x, y]: Point2, snapped: boolean): BoxGeometry {
  const [cx, cy] = boxCentre(box)
  const degrees = (Math.atan2(y - cy, x - cx) * 180) / Math.PI + 90
  return {
    ...box,
    rotation: normalizeRotation(snapped ? Math.round(degrees / snap) * snap : degrees),
  }
}

function atLeast(size: number, minSize: number): number {
  return Math.abs(size) >= minSize ? size : minSize * (size < 0 ? -1 : 1)
}

function intoFrame([x, y]: Point2, { width, height }: Frame): Point2 {
  const within = (value: number, limit = Number.POSITIVE_INFINITY) =>
    Math.max(0, Math.min(value, limit))
  return [within(x, width), within(y, height)]
}

/** Cuts at the frame what the centre or the proportions pushed out; the box that was stays when nothing is left. */
function cut(next: BoxGeometry, before: BoxGeometry, frame: Frame, minSize: number): BoxGeometry {
  const x = Math.max(0, next.x)
  const y = Math.max(0, next.y)
  const width = Math.min(next.x + next.width, frame.width ?? Number.POSITIVE_INFINITY) - x
  const height = Math.min(next.y + next.height, frame.height ?? Number.POSITIVE_INFINITY) - y
  return width < minSize || height < minSize ? before : { ...next, x, y, width, height }
}
