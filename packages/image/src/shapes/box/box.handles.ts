import {
  type Bounds,
  type BoxGeometry,
  boxBounds,
  boxCentre,
  type Point2,
  rotatePoint,
} from '@tagwright/schema'
import type { HandleDrag, ShapeHandle } from '../shape.js'
import { dragRotation, rotateHandle } from './box.rotation.js'

/** The eight handles, clockwise from the top-left corner. */
export const boxHandleIds = [
  'top-left',
  'top',
  'top-right',
  'right',
  'bottom-right',
  'bottom',
  'bottom-left',
  'left',
] as const

/** The name of a box handle, as seen before rotation. */
export type BoxHandleId = (typeof boxHandleIds)[number]

/** Which sides a handle moves: -1 the left or upper, 1 the right or lower, 0 none. */
const sides: Record<BoxHandleId, readonly [x: -1 | 0 | 1, y: -1 | 0 | 1]> = {
  'top-left': [-1, -1],
  top: [0, -1],
  'top-right': [1, -1],
  right: [1, 0],
  'bottom-right': [1, 1],
  bottom: [0, 1],
  'bottom-left': [-1, 1],
  left: [-1, 0],
}

/** The eight handles of a box where they are seen, and one that turns it when it is turned already. */
export function boxHandles(box: BoxGeometry, scale = 1): ShapeHandle[] {
  const handles = sideHandles(box)
  return box.rotation ? [...handles, rotateHandle(box, scale)] : handles
}

/** The eight handles of a box, without the one that turns it. */
export function sideHandles(box: BoxGeometry): ShapeHandle[] {
  const [cx, cy] = boxCentre(box)
  return boxHandleIds.map((id) => {
    const [sx, sy] = sides[id]
    const flat: Point2 = [cx + (sx * box.width) / 2, cy + (sy * box.height) / 2]
    return {
      id,
      point: box.rotation ? rotatePoint(flat, box.rotation, [cx, cy]) : flat,
      direction: (Math.atan2(sy, sx) * 180) / Math.PI + box.rotation,
    }
  })
}

/** One axis of a drag: the moved edge goes to the pointer, past the other edge it turns over. */
function span(
  from: number,
  size: number,
  side: -1 | 0 | 1,
  to: number,
  { alt, minSize }: HandleDrag,
): [start: number, end: number] {
  if (side === 0) return [from, from + size]
  const fixed = alt ? from + size / 2 : side < 0 ? from + size : from
  const least = alt ? minSize / 2 : minSize
  const away = to - fixed
  const reach =
    Math.abs(away) < least ? (away < 0 || (away === 0 && side < 0) ? -least : least) : away
  const other = alt ? fixed - reach : fixed
  return [Math.min(fixed + reach, other), Math.max(fixed + reach, other)]
}

const within = (low: number, high: number, value: number) => Math.min(high, Math.max(low, value))

/** Makes the pointer keep the proportions of the box, by the axis that it moved further along. */
function proportional(box: BoxGeometry, id: BoxHandleId, point: Point2, alt: boolean): Point2 {
  const [sx, sy] = sides[id]
  if (sx === 0 || sy === 0) return point
  const ratio = box.width / box.height
  const fixed: Point2 = alt
    ? boxCentre(box)
    : [sx < 0 ? box.x + box.width : box.x, sy < 0 ? box.y + box.height : box.y]
  const dx = point[0] - fixed[0]
  const dy = point[1] - fixed[1]
  const width = Math.max(Math.abs(dx), Math.abs(dy) * ratio)
  return [
    fixed[0] + (Math.sign(dx) || sx) * width,
    fixed[1] + ((Math.sign(dy) || sy) * width) / ratio,
  ]
}

function clampPoint([x, y]: Point2, frame: Bounds): Point2 {
  return [within(frame.x, frame.x + frame.width, x), within(frame.y, frame.y + frame.height, y)]
}

const isInside = (box: BoxGeometry, { x, y, width, height }: Bounds): boolean => {
  const bounds = boxBounds(box)
  const slack = 1e-6
  return (
    bounds.x >= x - slack &&
    bounds.y >= y - slack &&
    bounds.x + bounds.width <= x + width + slack &&
    bounds.y + bounds.height <= y + height + slack
  )
}

/** Drags an upright box: its sides meet the frame one by one. */
function dragUpright(box: BoxGeometry, id: BoxHandleId, drag: HandleDrag): BoxGeometry {
  const seen = drag.inside ? clampPoint(drag.point, drag.frame) : drag.point
  const point = drag.shift ? proportional(box, id, seen, drag.alt) : seen
  let [left, right] = span(box.x, box.width, sides[id][0], point[0], drag)
  let [top, bottom] = span(box.y, box.height, sides[id][1], point[1], drag)
  if (drag.inside) {
    const { frame } = drag
    left = Math.max(left, Math.min(frame.x, box.x))
    top = Math.max(top, Math.min(frame.y, box.y))
    right = Math.min(right, Math.max(frame.x + frame.width, box.x + box.width))
    bottom = Math.min(bottom, Math.max(frame.y + frame.height, box.y + box.height))
  }
  return { ...box, x: left, y: top, width: right - left, height: bottom - top }
}

/** Drags a turned box in its own axes, to a point that is not limited. */
function dragTurned(box: BoxGeometry, id: BoxHandleId, to: Point2, drag: HandleDrag): BoxGeometry {
  const centre = boxCentre(box)
  const flat = rotatePoint(to, -box.rotation, centre)
  const point = drag.shift ? proportional(box, id, flat, drag.alt) : flat
  const [left, right] = span(box.x, box.width, sides[id][0], point[0], drag)
  const [top, bottom] = span(box.y, box.height, sides[id][1], point[1], drag)
  const next = { ...box, x: left, y: top, width: right - left, height: bottom - top }
  // The centre moved in the turned axes: put it where that is on the picture.
  const [cx, cy] = rotatePoint(boxCentre(next), box.rotation, centre)
  return { ...next, x: cx - next.width / 2, y: cy - next.height / 2 }
}

/** The box after one of its handles was dragged: the opposite edge, or with `alt` the centre, stays. */
export function dragBoxHandle(box: BoxGeometry, handle: string, drag: HandleDrag): BoxGeometry {
  if (handle === 'rotate') return dragRotation(box, drag)
  const id = boxHandleIds.find((name) => name === handle)
  if (!id) return box
  if (!box.rotation) return dragUpright(box, id, drag)
  const next = dragTurned(box, id, drag.point, drag)
  if (!drag.inside || isInside(next, drag.frame) || !isInside(box, drag.frame)) return next
  // Its corners leave the frame at angles: go as far towards the pointer as they allow.
  const from = boxHandles(box).find((each) => each.id === id)?.point ?? drag.point
  let [near, far] = [0, 1]
  let best = box
  for (let i = 0; i < 24; i++) {
    const part = (near + far) / 2
    const to: Point2 = [
      from[0] + (drag.point[0] - from[0]) * part,
      from[1] + (drag.point[1] - from[1]) * part,
    ]
    const tried = dragTurned(box, id, to, drag)
    if (isInside(tried, drag.frame)) {
      near = part
      best = tried
    } else far = part
  }
  return best
}
