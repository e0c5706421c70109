import type { ExtraPaint, Surface } from '../canvas/surface.js'
import { boundsToScreen, matrixOf } from '../viewport/viewport.js'
import type { Difference } from './compare.js'

/** Dash patterns and colours, so that none is told by colour alone. */
const looks = {
  same: { color: '#1a7f37', dash: [2, 4] },
  label: { color: '#8a5a00', dash: [8, 4] },
  other: { color: '#b42318', dash: [] },
} as const

/** Draws the other answer's outlines over the picture, and a cross over what is only here. */
export function paintDifferences(surface: Surface, differences: readonly Difference[]): ExtraPaint {
  return (context, view) => {
    const index = surface.index()
    // Its transform may hold the ratio of a dense screen: ours goes on top of it.
    const matrix = matrixOf(view)
    for (const difference of differences) {
      if (difference.kind === 'own') {
        const bounds = index.boundsOf(difference.own.id)
        if (!bounds) continue
        const { x, y, width, height } = boundsToScreen(view, bounds)
        context.setLineDash([])
        context.strokeStyle = looks.other.color
        context.lineWidth = 1.5
        context.beginPath()
        context.moveTo(x, y)
        context.lineTo(x + width, y + height)
        context.moveTo(x + width, y)
        context.lineTo(x, y + height)
        context.stroke()
        continue
      }
      const { geometry } = difference.other
      const shape = geometry && surface.shelf.byGeometry.get(geometry.type)
      if (!geometry || !shape) continue
      const { color, dash } = looks[difference.kind]
      context.save()
      context.transform(...matrix)
      context.beginPath()
      shape.trace(context, geometry)
      const line = (style: string, width: number) => {
        context.setLineDash(dash.map((length) => length / view.scale))
        context.strokeStyle = style
        context.lineWidth = width / view.scale
        context.stroke()
      }
      line('rgba(255, 255, 255, 0.75)', 4)
      line(color, 2)
      context.restore()
    }
  }
}
