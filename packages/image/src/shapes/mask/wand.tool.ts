import type { PixelGrid, Tool, ToolContext } from '@tagwright/core'
import type { Geometry, Point2 } from '@tagwright/schema'
import { targetRaster } from './brush.tool.js'
import { floodApart } from './flood-apart.js'
import { combine, type MaskRaster, maskOf } from './mask.raster.js'

/** Where the wand was pressed. */
export interface WandState {
  pressed: Point2 | null
}

/** Adds the pixels like the one at a point to a mask, or with `cut` takes them out. */
async function fill(
  grid: PixelGrid,
  seed: Point2,
  cut: boolean,
  context: ToolContext,
): Promise<Geometry | null> {
  const region = await floodApart({ grid, seed, tolerance: context.settings?.tolerance ?? 32 })
  if (!region) return null
  const raster = targetRaster(context)
  const found: MaskRaster = { ...region, dirty: null }
  combine(raster, found, cut ? 0 : 1, context.frame)
  return maskOf(raster)
}

/** Fills what has the colour of the pixel that was clicked; Alt takes it out of the mask. */
export const wandTool: Tool<WandState> = {
  id: 'wand',
  start: () => ({ pressed: null }),
  on(state, event, context) {
    const rest: WandState = { pressed: null }
    if (event.kind === 'down') return { state: { pressed: event.point } }
    if (event.kind === 'cancel') return { state: rest, draft: null, cancelled: true }
    if (event.kind !== 'up' || !state.pressed) return { state }
    const { modifiers } = event
    const grid = context.pixels?.()
    const cut = modifiers.alt
    if (!grid || (cut && !context.target)) return { state: rest, draft: null, cancelled: true }
    return { state: rest, job: fill(grid, event.point, cut, context) }
  },
}
