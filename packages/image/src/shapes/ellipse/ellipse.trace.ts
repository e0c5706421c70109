import type { EllipseGeometry } from '@tagwright/schema'
import type { Pen } from '../shape.js'

/** Draws the outline of an ellipse. */
export function traceEllipse(pen: Pen, { cx, cy, rx, ry, rotation }: EllipseGeometry): void {
  pen.ellipse(cx, cy, Math.max(rx, 0), Math.max(ry, 0), (rotation * Math.PI) / 180, 0, 2 * Math.PI)
}
