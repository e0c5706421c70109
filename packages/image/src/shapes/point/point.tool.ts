import type { Tool } from '@tagwright/core'
import { clampPointToFrame, type Point2, type PointGeometry } from '@tagwright/schema'

/** Whether the pointer is down. */
export type PointToolState = { phase: 'idle' } | { phase: 'pressed'; to: Point2 }

const pointAt = ([x, y]: Point2): PointGeometry => ({ type: 'point', x, y })

/** Sets a point where the pointer is let go: a press may still be corrected by a drag. */
export const pointTool: Tool<PointToolState> = {
  id: 'point',
  start: () => ({ phase: 'idle' }),
  on(state, event, { frame, inside }) {
    const idle: PointToolState = { phase: 'idle' }
    if (event.kind === 'double') return { state }
    if (event.kind === 'cancel') {
      return state.phase === 'idle' ? { state } : { state: idle, draft: null, cancelled: true }
    }
    if (event.kind === 'finish') {
      return state.phase === 'idle'
        ? { state }
        : { state: idle, draft: null, commit: pointAt(state.to) }
    }
    const to: Point2 = inside ? clampPointToFrame(event.point, frame) : event.point
    if (event.kind === 'down') return { state: { phase: 'pressed', to } }
    if (state.phase === 'idle') return { state }
    if (event.kind === 'up') return { state: idle, draft: null, commit: pointAt(to) }
    return { state: { phase: 'pressed', to }, draft: pointAt(to) }
  },
}
