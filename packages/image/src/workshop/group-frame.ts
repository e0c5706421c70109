import type { ExtraPaint, Surface } from '../canvas/surface.js'
import { defaultOverlayTokens } from '../live/overlay-tokens.js'
import { groupBounds, groupHandles } from '../tools/group-handles.js'
import { boundsToScreen, toScreen } from '../viewport/viewport.js'

/** Draws the rectangle about several selected annotations, with the corners that scale them. */
export function groupFrame(surface: Surface): ExtraPaint {
  const { store, widget, live } = surface
  return (context, view) => {
    const { selection } = store.getState().session
    if (selection.length < 2 || live.get().gesture !== 'none') return
    const bounds = groupBounds(selection, surface.index().boundsOf)
    if (!bounds || !selection.every((id) => store.canEdit(id, widget.id))) return
    const { x, y, width, height } = boundsToScreen(view, bounds)
    context.setLineDash([4, 4])
    context.lineWidth = 1
    context.strokeStyle = defaultOverlayTokens.accent
    context.strokeRect(x, y, width, height)
    context.setLineDash([])
    context.fillStyle = defaultOverlayTokens.surface
    context.lineWidth = 1.5
    for (const { point } of groupHandles(bounds)) {
      const [cx, cy] = toScreen(view, point)
      context.beginPath()
      context.roundRect(cx - 5, cy - 5, 10, 10, 2)
      context.fill()
      context.stroke()
    }
  }
}
