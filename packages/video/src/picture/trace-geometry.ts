import { boxCorners, type FrameGeometry, type Point2 } from '@tagwright/schema'

/** The part of a canvas that tracing needs. */
export type PathPen = Pick<
  CanvasRenderingContext2D,
  'moveTo' | 'lineTo' | 'closePath' | 'arc' | 'ellipse'
>

function line(pen: PathPen, points: readonly Point2[], scale: number, closed: boolean): void {
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) pen.moveTo(x * scale, y * scale)
    else pen.lineTo(x * scale, y * scale)
  }
  if (closed && points.length > 0) pen.closePath()
}

function dot(pen: PathPen, x: number, y: number, scale: number, radius: number): void {
  pen.moveTo(x * scale + radius, y * scale)
  pen.arc(x * scale, y * scale, radius, 0, 2 * Math.PI)
}

/** Traces a geometry's outline onto a canvas, `scale` screen pixels to a picture's pixel. */
export function traceGeometry(pen: PathPen, geometry: FrameGeometry, scale: number): void {
  switch (geometry.type) {
    case 'box':
      line(pen, boxCorners(geometry), scale, true)
      return
    case 'polygon':
      for (const { exterior, holes } of geometry.parts)
        for (const ring of [exterior, ...holes]) line(pen, ring, scale, true)
      return
    case 'polyline':
      line(pen, geometry.points, scale, false)
      return
    case 'ellipse': {
      const { cx, cy, rx, ry, rotation } = geometry
      const turn = (rotation * Math.PI) / 180
      pen.moveTo(cx * scale + Math.cos(turn) * rx * scale, cy * scale + Math.sin(turn) * rx * scale)
      pen.ellipse(cx * scale, cy * scale, rx * scale, ry * scale, turn, 0, 2 * Math.PI)
      return
    }
    case 'point':
      dot(pen, geometry.x, geometry.y, scale, 5)
      return
    case 'keypoints':
      for (const { x, y, v } of Object.values(geometry.points)) if (v > 0) dot(pen, x, y, scale, 4)
      return
    default:
      // Masks on frames are kept and listed, not drawn.
      return
  }
}
