import { type BoxGeometry, boundsOfPoints, type Point2 } from '@tagwright/schema'
import { isLargeEnough, keepInside } from './normalized-box.js'
import type { Tool, ToolContext } from './tool.js'

/** The extreme points clicked so far. */
export interface ExtremePointsState {
  points: readonly Point2[]
}

/**
 * Makes a box of four clicks on the outermost points of an object, in any order (Papadopoulos et al.,
 * "Extreme clicking for efficient object annotation", ICCV 2017). `finish` takes two or three as well.
 */
export const extremePointsTool: Tool<ExtremePointsState> = {
  id: 'extreme-points',
  start: () => ({ points: [] }),
  on(state, event, context) {
    const { points } = state
    if (event.kind === 'cancel') {
      return points.length === 0
        ? { state }
        : { state: { points: [] }, draft: null, cancelled: true }
    }
    if (event.kind === 'finish') return points.length < 2 ? { state } : close(points, context)
    if (event.kind === 'move' && points.length > 0) {
      return { state, draft: boxAround([...points, keepInside(event.point, context)]) }
    }
    if (event.kind !== 'up') return { state }
    const next = [...points, keepInside(event.point, context)]
    return next.length < 4
      ? { state: { points: next }, draft: boxAround(next) }
      : close(next, context)
  },
}

function close(points: readonly Point2[], context: ToolContext) {
  const box = boxAround(points)
  const state: ExtremePointsState = { points: [] }
  if (!isLargeEnough(box, context)) return { state, draft: null, cancelled: true }
  return { state, draft: null, commit: box }
}

function boxAround(points: readonly Point2[]): BoxGeometry {
  return { type: 'box', ...boundsOfPoints(points)!, rotation: 0 }
}
