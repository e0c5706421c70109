import { type Bounds, type Frame, isInsideFrame, offsetIntoFrame } from '../primitives/bounds.js'
import { type Point2, rotatePoint } from '../primitives/point2.js'
import { cosSin, normalizeRotation } from '../primitives/rotation.js'
import type { EllipseGeometry } from './ellipse.js'

/** The smallest rectangle around an ellipse. */
export function ellipseBounds({ cx, cy, rx, ry, rotation }: EllipseGeometry): Bounds {
  const [cos, sin] = cosSin(rotation)
  const halfWidth = Math.hypot(rx * cos, ry * sin)
  const halfHeight = Math.hypot(rx * sin, ry * cos)
  return { x: cx - halfWidth, y: cy - halfHeight, width: 2 * halfWidth, height: 2 * halfHeight }
}

/** Area in square pixels. */
export function ellipseArea({ rx, ry }: EllipseGeometry): number {
  return Math.PI * rx * ry
}

/** Length of the outline in pixels, by Ramanujan's second approximation (1914). */
export function ellipsePerimeter({ rx, ry }: EllipseGeometry): number {
  const h = ((rx - ry) / (rx + ry)) ** 2
  return Math.PI * (rx + ry) * (1 + (3 * h) / (10 + Math.sqrt(4 - 3 * h)))
}

/** Whether a point lies in an ellipse, edge included. */
export function ellipseContains(ellipse: EllipseGeometry, point: Point2): boolean {
  const { cx, cy, rx, ry, rotation } = ellipse
  const [x, y] = rotatePoint(point, -rotation, [cx, cy])
  return ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1
}

/** An ellipse moved by pixels. */
export function translateEllipse(
  ellipse: EllipseGeometry,
  dx: number,
  dy: number,
): EllipseGeometry {
  return { ...ellipse, cx: ellipse.cx + dx, cy: ellipse.cy + dy }
}

/**
 * An ellipse scaled about `origin` by positive factors: an ellipse again, whose axes are the
 * singular values and directions of the scaled matrix.
 */
export function scaleEllipse(
  ellipse: EllipseGeometry,
  sx: number,
  sy: number,
  origin: Point2 = [0, 0],
): EllipseGeometry {
  const { cx, cy, rx, ry, rotation } = ellipse
  const centre = { cx: origin[0] + (cx - origin[0]) * sx, cy: origin[1] + (cy - origin[1]) * sy }
  if (sx === sy) return { ...ellipse, ...centre, rx: rx * sx, ry: ry * sy }
  if (rotation % 180 === 0) return { ...ellipse, ...centre, rx: rx * sx, ry: ry * sy }
  const [cos, sin] = cosSin(rotation)
  const [a, b, c, d] = [sx * rx * cos, -sx * ry * sin, sy * rx * sin, sy * ry * cos]
  const half = (a * a + b * b + c * c + d * d) / 2
  const spread = Math.hypot((a * a + b * b - c * c - d * d) / 2, a * c + b * d)
  const angle = Math.atan2(2 * (a * c + b * d), a * a + b * b - c * c - d * d) / 2
  const long = Math.sqrt(half + spread)
  const short = Math.sqrt(Math.max(0, half - spread))
  const degrees = (angle * 180) / Math.PI
  return rx >= ry
    ? { ...ellipse, ...centre, rx: long, ry: short, rotation: normalizeRotation(degrees) }
    : { ...ellipse, ...centre, rx: short, ry: long, rotation: normalizeRotation(degrees - 90) }
}

/** An ellipse turned by degrees clockwise about `centre`. @default centre the ellipse's own */
export function rotateEllipse(
  ellipse: EllipseGeometry,
  degrees: number,
  centre: Point2 = [ellipse.cx, ellipse.cy],
): EllipseGeometry {
  const [cx, cy] = rotatePoint([ellipse.cx, ellipse.cy], degrees, centre)
  return { ...ellipse, cx, cy, rotation: normalizeRotation(ellipse.rotation + degrees) }
}

/** An ellipse moved and, where it is too large, shrunk until it lies inside the frame. */
export function clampEllipse(ellipse: EllipseGeometry, frame: Frame): EllipseGeometry {
  const bounds = ellipseBounds(ellipse)
  if (isInsideFrame(bounds, frame, 0)) return ellipse
  const fit = Math.min(
    1,
    (frame.width ?? Number.POSITIVE_INFINITY) / bounds.width,
    (frame.height ?? Number.POSITIVE_INFINITY) / bounds.height,
  )
  const small = { ...ellipse, rx: ellipse.rx * fit, ry: ellipse.ry * fit }
  return translateEllipse(small, ...offsetIntoFrame(ellipseBounds(small), frame))
}
