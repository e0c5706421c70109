import type { PolylineGeometry } from '@tagwright/schema'
import type { Pen } from '../shape.js'

/** Draws a line through its points. */
export function tracePolyline(pen: Pen, { points }: PolylineGeometry): void {
  const [first, ...rest] = points
  if (!first) return
  pen.moveTo(first[0], first[1])
  for (const [x, y] of rest) pen.lineTo(x, y)
}
