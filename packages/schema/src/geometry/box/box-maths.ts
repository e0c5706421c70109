import {
  type Bounds,
  boundsOfPoints,
  type Frame,
  isInsideFrame,
  offsetIntoFrame,
} from '../primitives/bounds.js'
import { type Point2, rotatePoint } from '../primitives/point2.js'
import { cosSin, normalizeRotation } from '../primitives/rotation.js'
import type { BoxGeometry } from './box.js'

/** The centre of a box, about which it is rotated. */
export function boxCentre(box: BoxGeometry): Point2 {
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** The corners as seen, clockwise from the one that is top-left before rotation. */
export function boxCorners(box: BoxGeometry): [Point2, Point2, Point2, Point2] {
  const { x, y, width, height, rotation } = box
  const centre = boxCentre(box)
  const turn = (px: number, py: number): Point2 =>
    rotation ? rotatePoint([px, py], rotation, centre) : [px, py]
  return [turn(x, y), turn(x + width, y), turn(x + width, y + height), turn(x, y + height)]
}

/** The box about `centre`, its rotation brought into (-180, 180]. */
export function boxAbout(
  centre: Point2,
  width: number,
  height: number,
  rotation: number,
): BoxGeometry {
  return {
    type: 'box',
    x: centre[0] - width / 2,
    y: centre[1] - height / 2,
    width,
    height,
    rotation: normalizeRotation(rotation),
  }
}

/** The smallest axis-aligned rectangle around a box. */
export function boxBounds(box: BoxGeometry): Bounds {
  const { x, y, width, height } = box
  if (!box.rotation) return { x, y, width, height }
  return boundsOfPoints(boxCorners(box))!
}

/** Area in square pixels. */
export function boxArea(box: BoxGeometry): number {
  return box.width * box.height
}

/** Length of the outline in pixels. */
export function boxPerimeter(box: BoxGeometry): number {
  return 2 * (box.width + box.height)
}

/** Whether a point lies in a box, edges included. */
export function boxContains(box: BoxGeometry, point: Point2): boolean {
  const [x, y] = box.rotation ? rotatePoint(point, -box.rotation, boxCentre(box)) : point
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}

/** A box moved by pixels. */
export function translateBox(box: BoxGeometry, dx: number, dy: number): BoxGeometry {
  return { ...box, x: box.x + dx, y: box.y + dy }
}

/**
 * A box scaled about `origin` by positive factors. A rotated box under unequal factors would become
 * a parallelogram: it stays a box, each side scaled by what its own direction is scaled.
 */
export function scaleBox(
  box: BoxGeometry,
  sx: number,
  sy: number,
  origin: Point2 = [0, 0],
): BoxGeometry {
  const [cos, sin] = cosSin(box.rotation)
  const [cx, cy] = boxCentre(box)
  const rotation =
    sx === sy || box.rotation % 90 === 0
      ? box.rotation
      : (Math.atan2(sy * sin, sx * cos) * 180) / Math.PI
  return {
    ...box,
    ...boxAbout(
      [origin[0] + (cx - origin[0]) * sx, origin[1] + (cy - origin[1]) * sy],
      box.width * Math.hypot(sx * cos, sy * sin),
      box.height * Math.hypot(sx * sin, sy * cos),
      rotation,
    ),
  }
}

/** A box turned by degrees clockwise about `centre`. @default centre the box's own */
export function rotateBox(
  box: BoxGeometry,
  degrees: number,
  centre: Point2 = boxCentre(box),
): BoxGeometry {
  const middle = rotatePoint(boxCentre(box), degrees, centre)
  return { ...box, ...boxAbout(middle, box.width, box.height, box.rotation + degrees) }
}

/**
 * A box brought inside the frame: an upright one is cut at the frame's edges, a rotated one moved
 * and, where it is too large, shrunk; one that lies wholly outside is first moved to the edge.
 */
export function clampBox(box: BoxGeometry, frame: Frame): BoxGeometry {
  const bounds = boxBounds(box)
  if (isInsideFrame(bounds, frame, 0)) return box
  const right = Math.min(bounds.x + bounds.width, frame.width ?? Number.POSITIVE_INFINITY)
  const bottom = Math.min(bounds.y + bounds.height, frame.height ?? Number.POSITIVE_INFINITY)
  const x = Math.max(0, bounds.x)
  const y = Math.max(0, bounds.y)
  if (!box.rotation && right > x && bottom > y) {
    return { ...box, x, y, width: right - x, height: bottom - y }
  }
  const fit = Math.min(
    1,
    (frame.width ?? Number.POSITIVE_INFINITY) / bounds.width,
    (frame.height ?? Number.POSITIVE_INFINITY) / bounds.height,
  )
  const small = fit < 1 ? scaleBox(box, fit, fit, boxCentre(box)) : box
  return translateBox(small, ...offsetIntoFrame(boxBounds(small), frame))
}
