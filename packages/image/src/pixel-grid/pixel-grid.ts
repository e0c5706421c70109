import type { ExtraPaint } from '../canvas/surface.js'
import { overscan } from '../paint/static-painter.js'

/** From this scale on, lines stand between the pixels. */
export const gridScale = 8

/** Draws thin lines between the pixels of a picture that is shown large. */
export const paintPixelGrid: ExtraPaint = (context, view) => {
  const { scale, x, y, width, height } = view
  if (scale < gridScale) return
  const line = (from: number, room: number, draw: (at: number) => void) => {
    const first = Math.ceil((-overscan - from) / scale)
    for (let i = first; from + i * scale < room + overscan; i++) draw(from + i * scale)
  }
  context.beginPath()
  line(x, width, (at) => {
    context.moveTo(at, -overscan)
    context.lineTo(at, height + overscan)
  })
  line(y, height, (at) => {
    context.moveTo(-overscan, at)
    context.lineTo(width + overscan, at)
  })
  context.lineWidth = 1
  context.strokeStyle = `rgba(128, 128, 128, ${Math.min(0.5, scale / 64)})`
  context.stroke()
}
