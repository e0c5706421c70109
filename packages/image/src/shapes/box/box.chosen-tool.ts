import { type ExtremePointsState, extremePointsTool, type Tool } from '@tagwright/core'
import { type BoxToolState, boxTool } from './box.tool.js'

/** Either gesture; at rest it is the one of two corners. */
export type ChosenBoxState = BoxToolState | ExtremePointsState

/**
 * Draws a box as the annotator chose: by a drag or two clicks on its corners, or by clicks on the
 * four outermost points of the object.
 */
export const chosenBoxTool: Tool<ChosenBoxState> = {
  id: 'box',
  start: boxTool.start,
  on(state, event, context) {
    const isCorners = !('points' in state)
    const rests = isCorners && state.phase === 'idle'
    if (isCorners && !(rests && context.settings?.boxBy === 'extremes')) {
      return boxTool.on(state, event, context)
    }
    const step = extremePointsTool.on(isCorners ? { points: [] } : state, event, context)
    return step.state.points.length > 0 ? step : { ...step, state: boxTool.start() }
  },
}
