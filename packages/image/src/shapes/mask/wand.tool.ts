import type { PixelGrid, Tool, ToolContext } from '@tagwright/core'
import type { Geometry, Point2 } from '@tagwright/schema'
import { toolLimits } from '../../tools/tool-options.js'
import { targetRaster } from './brush.tool.js'
import { floodApart } from './flood-apart.js'
import { combine, type MaskRaster, maskOf } from './mask.raster.js'

/** Where the wand was pressed, and the tolerance that a drag from there began with. */
export interface WandState {
  pressed: Point2 | null
  from: number
  dragging: boolean
}

const rest: WandState = { pressed: null, from: 0, dragging: false }
const plain = 32
/** Screen pixels of a drag for one step of tolerance. */
const perStep = 2

const limited = (tolerance: number): number => {
  const [least, most] = toolLimits.tolerance
  return Math.min(most, Math.max(least, Math.round(tolerance)))
}

/** Adds the pixels like the one at a point to a mask, or with `cut` takes them out. */
async function fill(
  grid: PixelGrid,
  seed: Point2,
  cut: boolean,
  context: ToolContext,
  tolerance = context.settings?.tolerance ?? plain,
): Promise<Geometry | null> {
  const region = await floodApart({ grid, seed, tolerance })
  if (!region) return null
  const raster = targetRaster(context)
  const found: MaskRaster = { ...region, dirty: null }
  combine(raster, found, cut ? 0 : 1, context.frame)
  return maskOf(raster)
}

/**
 * Fills what has the colour of the pixel that was clicked; Alt takes it out of the mask. A drag to
 * the right fills more, to the left less, and leaves the tolerance so.
 */
export const wandTool: Tool<WandState> = {
  id: 'wand',
  start: () => rest,
  on(state, event, context) {
    if (event.kind === 'down') {
      const from = context.settings?.tolerance ?? plain
      return { state: { pressed: event.point, from, dragging: false } }
    }
    const { pressed, from } = state
    if (event.kind === 'cancel') {
      const isChanged = state.dragging && { settings: { tolerance: from } }
      return { state: rest, draft: null, cancelled: true, ...isChanged }
    }
    if ((event.kind !== 'up' && event.kind !== 'move') || !pressed) return { state }
    const grid = context.pixels?.()
    const cut = event.modifiers.alt
    if (!grid || (cut && !context.target)) return { state: rest, draft: null, cancelled: true }
    const way = (event.point[0] - pressed[0]) * context.scale
    const dragging = state.dragging || Math.abs(way) > Math.max(context.slop, perStep * 2)
    const tolerance = dragging ? limited(from + way / perStep) : from
    const work = () => fill(grid, pressed, cut, context, tolerance)
    const set = dragging && { settings: { tolerance } }
    if (event.kind === 'up') return { state: rest, job: work(), ...set }
    return { state: { ...state, dragging }, ...set, ...(dragging && { preview: work }) }
  },
}
