import type { ExtraPaint, Surface } from '../canvas/surface.js'
import { toScreen } from '../viewport/viewport.js'

/** Draws the brush about the pointer, as large as it paints. */
export function brushCursor(surface: Surface): ExtraPaint {
  return (context, view) => {
    if (!/^(brush|eraser)$/.test(surface.activeTool()) || !surface.isDrawing()) return
    const { pointer, cursor, gesture } = surface.live.get()
    const at = cursor ?? pointer
    if (!at || gesture === 'pan') return
    const { brushSize, brushShape } = surface.options.get()
    const [x, y] = toScreen(view, at)
    const radius = Math.max(1, (brushSize / 2) * view.scale)
    for (const [color, width] of [
      ['rgba(0, 0, 0, 0.6)', 3],
      ['#fff', 1.25],
    ] as const) {
      context.beginPath()
      if (brushShape === 'round') context.arc(x, y, radius, 0, 2 * Math.PI)
      else context.rect(x - radius, y - radius, 2 * radius, 2 * radius)
      context.strokeStyle = color
      context.lineWidth = width
      context.stroke()
    }
  }
}
