import type { ExtraPaint, Surface } from '../canvas/surface.js'
import { boundsToScreen, visibleBounds } from '../viewport/viewport.js'

/** More than this in sight are not marked one by one. */
const most = 400
const radius = 8

const marks = {
  accepted: { color: '#1a7f37', path: [-3.5, 0, -1, 3, 4, -3] },
  rejected: { color: '#b42318', path: [-3, -3, 3, 3, Number.NaN, 0, 3, -3, -3, 3] },
  changed: { color: '#8a5a00', path: [-4, 0, 4, 0] },
} as const

/** Draws a tick, a cross or a dash at the corner of what has a verdict. */
export function paintVerdicts(surface: Surface): ExtraPaint {
  return (context, view) => {
    const index = surface.index()
    const slots = index.search(visibleBounds(view))
    if (slots.length > most) return
    for (let i = 0; i < slots.length; i++) {
      const annotation = index.at(slots[i]!)
      const mark = annotation?.review && marks[annotation.review.verdict]
      const bounds = annotation && mark && index.boundsOf(annotation.id)
      if (!annotation || !mark || !bounds || surface.isHidden(annotation)) continue
      const { x, y, width } = boundsToScreen(view, bounds)
      context.save()
      context.translate(x + width, y)
      context.beginPath()
      context.arc(0, 0, radius, 0, 2 * Math.PI)
      context.fillStyle = mark.color
      context.fill()
      context.strokeStyle = '#fff'
      context.lineWidth = 1.75
      context.stroke()
      context.beginPath()
      let isNew = true
      for (let p = 0; p < mark.path.length; p += 2) {
        const [px, py] = [mark.path[p]!, mark.path[p + 1]!]
        if (Number.isNaN(px)) isNew = true
        else if (isNew) {
          context.moveTo(px, py)
          isNew = false
        } else context.lineTo(px, py)
      }
      context.stroke()
      context.restore()
    }
  }
}
