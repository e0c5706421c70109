import type { Tool, ToolContext, ToolEvent, ToolStep } from '@tagwright/core'
import type { MaskGeometry, Point2 } from '@tagwright/schema'
import { draftOf } from './mask.draft.js'
import { emptyRaster, type MaskRaster, maskOf, rasterOf } from './mask.raster.js'
import { stamp } from './mask.stamp.js'

/** Where a stroke stands. */
export type BrushState =
  | { phase: 'idle' }
  | { phase: 'painting'; raster: MaskRaster; at: Point2; continued: boolean }

const idle: BrushState = { phase: 'idle' }
const defaults = { brushSize: 24, brushShape: 'round' } as const

/** The raster of the mask that a gesture goes on with, or a new one. */
export function targetRaster({ target }: ToolContext): MaskRaster {
  return target?.type === 'mask' ? rasterOf(target as MaskGeometry) : emptyRaster()
}

/** What a gesture leaves of a raster: a mask, nothing, or the removal of what was there. */
export function leave<State>(
  state: State,
  raster: MaskRaster,
  continued: boolean,
): ToolStep<State> {
  const commit = maskOf(raster)
  if (commit) return { state, draft: null, commit }
  return { state, draft: null, ...(continued ? { removed: true } : { cancelled: true }) }
}

/** Makes a brush (1) or an eraser (0): a stroke is one gesture, a click is a dab. */
export function createBrushTool(id: string, value: 0 | 1): Tool<BrushState> {
  const paint = (raster: MaskRaster, from: Point2, to: Point2, context: ToolContext) => {
    const { brushSize, brushShape } = context.settings ?? defaults
    const { frame } = context
    stamp(raster, {
      from,
      to,
      radius: Math.max(0.5, brushSize / 2),
      shape: brushShape,
      value,
      frame,
    })
  }
  const go = (
    state: Extract<BrushState, { phase: 'painting' }>,
    event: Extract<ToolEvent, { point: Point2 }>,
    context: ToolContext,
  ) => {
    let at = state.at
    const way = 'coalesced' in event && event.coalesced ? event.coalesced : [event.point]
    for (const point of way) {
      paint(state.raster, at, point, context)
      at = point
    }
    return { ...state, at }
  }
  return {
    id,
    start: () => idle,
    on(state, event, context) {
      if (event.kind === 'cancel') {
        return state.phase === 'idle' ? { state } : { state: idle, draft: null, cancelled: true }
      }
      if (event.kind === 'double') return { state }
      if (state.phase === 'idle') {
        if (event.kind !== 'down') return { state }
        const continued = context.target?.type === 'mask'
        if (value === 0 && !continued) return { state: idle, draft: null, cancelled: true }
        const raster = targetRaster(context)
        paint(raster, event.point, event.point, context)
        const next: BrushState = { phase: 'painting', raster, at: event.point, continued }
        return { state: next, draft: draftOf(raster) }
      }
      if (event.kind === 'finish') return leave(idle, state.raster, state.continued)
      if (event.kind === 'down') return { state }
      const next = go(state, event, context)
      if (event.kind === 'up') return leave(idle, next.raster, next.continued)
      return { state: next, draft: draftOf(next.raster) }
    },
  }
}
