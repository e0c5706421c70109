import type { PolygonGeometry } from '@tagwright/schema'
import type { Pen } from '../shape.js'

/** Draws all rings of a polygon; holes are left empty by the even-odd rule. */
export function tracePolygon(pen: Pen, { parts }: PolygonGeometry): void {
  for (const { exterior, holes } of parts) {
    for (const [first, ...rest] of [exterior, ...holes]) {
      if (!first) continue
      pen.moveTo(first[0], first[1])
      for (const [x, y] of rest) pen.lineTo(x, y)
      pen.closePath()
    }
  }
}
