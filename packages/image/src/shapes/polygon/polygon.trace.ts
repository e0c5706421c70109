import type { PolygonGeometry } from '@tagwright/schema'
import type { Pen } from '../shape.js'

/** Draws all rings of a polygon; holes are left empty by the even-odd rule. */
export function tracePolygon(pen: Pen, { parts }: PolygonGeometry): void {
  for (const { exterior, holes } of parts) {
    for (const ring of [exterior, ...holes]) {
      if (!ring[0]) continue
      pen.moveTo(ring[0][0], ring[0][1])
      for (let i = 1; i < ring.length; i++) pen.lineTo(ring[i]![0], ring[i]![1])
      pen.closePath()
    }
  }
}
