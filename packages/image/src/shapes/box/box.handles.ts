import {
  type Bounds,
  type BoxGeometry,
  boxCentre,
  type Point2,
  rotatePoint,
} from '@tagwright/schema'
import type { HandleDrag, ShapeHandle } from '../shape.js'

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

/** The eight handles of a box where they are seen. */
export function boxHandles(box: BoxGeometry): ShapeHandle[] {
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

/** The box after one of its handles was dragged: the opposite edge, or with `alt` the centre, stays. */
export function dragBoxHandle(box: BoxGeometry, handle: string, drag: HandleDrag): BoxGeometry {
  const id = handle as BoxHandleId
  const side = sides[id]
  if (!side) return box
  const centre = boxCentre(box)
  const seen = drag.inside ? clampPoint(drag.point, drag.frame) : drag.point
  const flat = box.rotation ? rotatePoint(seen, -box.rotation, centre) : seen
  const point = drag.shift ? proportional(box, id, flat, drag.alt) : flat
  let [left, right] = span(box.x, box.width, side[0], point[0], drag)
  let [top, bottom] = span(box.y, box.height, side[1], point[1], drag)
  if (drag.inside && !box.rotation) {
    const { frame } = drag
    left = Math.max(left, Math.min(frame.x, box.x))
    top = Math.max(top, Math.min(frame.y, box.y))
    right = Math.min(right, Math.max(frame.x + frame.width, box.x + box.width))
    bottom = Math.min(bottom, Math.max(frame.y + frame.height, box.y + box.height))
  }
  const next = { ...box, x: left, y: top, width: right - left, height: bottom - top }
  if (!box.rotation) return next
  // The centre moved in the turned axes: put it where that is on the picture.
  const [cx, cy] = rotatePoint(boxCentre(next), box.rotation, centre)
  return { ...next, x: cx - next.width / 2, y: cy - next.height / 2 }
}
