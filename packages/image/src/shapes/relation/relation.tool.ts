import type { Tool, ToolStep } from '@tagwright/core'
import type { Point2, PolylineGeometry } from '@tagwright/schema'

/** Where the line stands: a drag, or a click at each end. */
export type RelationState =
  | { phase: 'idle' }
  | { phase: 'pressed' | 'dragging' | 'placed' | 'closing'; from: Point2 }

const idle: RelationState = { phase: 'idle' }
const line = (from: Point2, to: Point2): PolylineGeometry => ({
  type: 'polyline',
  points: [from, to],
})

/** Draws a line from one annotation to another by a drag, or by a click on each. */
export const relationTool: Tool<RelationState> = {
  id: 'relation',
  start: () => idle,
  on(state, event, { scale, slop }): ToolStep<RelationState> {
    if (event.kind === 'cancel') {
      return state.phase === 'idle' ? { state } : { state: idle, draft: null, cancelled: true }
    }
    if (event.kind === 'double') return { state }
    if (event.kind === 'finish') return { state: idle, draft: null, cancelled: true }
    const { point, kind } = event
    if (state.phase === 'idle') {
      return kind === 'down' ? { state: { phase: 'pressed', from: point } } : { state }
    }
    const { from } = state
    if (kind === 'down') return { state: { phase: 'closing', from }, draft: line(from, point) }
    const wander = Math.hypot(point[0] - from[0], point[1] - from[1]) * scale
    if (kind === 'move') {
      if (state.phase === 'pressed' && wander <= slop) return { state }
      const phase = state.phase === 'pressed' ? 'dragging' : state.phase
      return { state: { phase, from }, draft: line(from, point) }
    }
    if (state.phase === 'pressed')
      return { state: { phase: 'placed', from }, draft: line(from, point) }
    if (state.phase === 'placed') return { state }
    return { state: idle, draft: null, commit: line(from, point) }
  },
}
