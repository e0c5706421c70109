import {
  type BoxGeometry,
  boxCentre,
  clampBox,
  type Point2,
  rotateBox,
  rotatePoint,
} from '@tagwright/schema'
import type { HandleDrag, ShapeHandle } from '../shape.js'

/** Screen pixels between the upper side and the handle that turns. */
const arm = 28

/** The handle that turns a box, beyond the middle of the side that was the upper one. */
export function rotateHandle(box: BoxGeometry, scale: number): ShapeHandle {
  const centre = boxCentre(box)
  const flat: Point2 = [centre[0], box.y - arm / scale]
  const point = box.rotation ? rotatePoint(flat, box.rotation, centre) : flat
  return { id: 'rotate', point, kind: 'rotate' }
}

/** The box turned so that its upper side faces the pointer; `shift` takes steps of 15 degrees. */
export function dragRotation(box: BoxGeometry, drag: HandleDrag): BoxGeometry {
  const [cx, cy] = boxCentre(box)
  const dx = drag.point[0] - cx
  const dy = drag.point[1] - cy
  if (dx === 0 && dy === 0) return box
  const angle = (Math.atan2(dx, -dy) * 180) / Math.PI
  // A hundredth of a degree is finer than a hand, and a straight box is straight.
  const wanted = drag.shift ? Math.round(angle / 15) * 15 : Math.round(angle * 100) / 100
  const turned = rotateBox(box, wanted - box.rotation)
  return drag.inside ? clampBox(turned, drag.frame) : turned
}
