import { type BoxGeometry, boxCorners } from '@tagwright/schema'
import type { Pen } from '../shape.js'

/** Draws the outline of a box, rotated or not. */
export function traceBox(pen: Pen, box: BoxGeometry): void {
  if (!box.rotation) {
    pen.rect(box.x, box.y, box.width, box.height)
    return
  }
  const [first, ...rest] = boxCorners(box)
  pen.moveTo(...first)
  for (const corner of rest) pen.lineTo(...corner)
  pen.closePath()
}
