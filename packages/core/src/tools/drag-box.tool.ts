import { distance, type Point2 } from '@tagwright/schema'
import { boxBetween, isLargeEnough } from './normalized-box.js'
import type { Modifiers, Tool, ToolContext, ToolEvent, ToolStep } from './tool.js'

/**
 * Where a box stands: nothing yet, pressed (drag or click not known), dragging, or its first corner
 * clicked and waiting for the second click.
 */
export type DragBoxState =
  | { phase: 'idle' }
  | { phase: 'pressed' | 'dragging' | 'placed'; from: Point2; to: Point2; modifiers: Modifiers }
  | { phase: 'closing'; from: Point2; to: Point2; modifiers: Modifiers; pressed: Point2 }

const idle: DragBoxState = { phase: 'idle' }

/**
 * Draws an upright box by a drag from corner to corner, or by two clicks. Shift keeps it square, Alt
 * draws from the centre; what is smaller than `minSize` is dropped.
 */
export const dragBoxTool: Tool<DragBoxState> = {
  id: 'box',
  start: () => idle,
  on(state, event, context) {
    if (event.kind === 'cancel') return cancel(state)
    if (event.kind === 'finish') return state.phase === 'idle' ? { state } : commit(state, context)
    if (event.kind === 'double') return { state }
    if (event.kind === 'down') return press(state, event.point, event.modifiers)
    if (state.phase === 'idle') return { state }
    if (event.kind === 'move') return move(state, event, context)
    return release(state, event, context)
  },
}

type Drawing = Exclude<DragBoxState, { phase: 'idle' }>
type PointerEvent = Extract<ToolEvent, { kind: 'down' | 'move' | 'up' }>

function press(state: DragBoxState, point: Point2, modifiers: Modifiers): ToolStep<DragBoxState> {
  if (state.phase !== 'placed')
    return { state: { phase: 'pressed', from: point, to: point, modifiers } }
  return { state: { phase: 'closing', from: state.from, to: point, modifiers, pressed: point } }
}

function move(state: Drawing, { point, modifiers }: PointerEvent, context: ToolContext) {
  const next = { ...state, to: point, modifiers }
  if (state.phase === 'pressed') {
    if (!wandered(state.from, point, context)) return { state: next }
    next.phase = 'dragging'
  }
  return { state: next, draft: boxBetween(next.from, point, modifiers, context) }
}

function release(
  state: Drawing,
  { point, modifiers }: PointerEvent,
  context: ToolContext,
): ToolStep<DragBoxState> {
  if (state.phase === 'placed') return { state }
  if (state.phase === 'pressed' && !wandered(state.from, point, context)) {
    return { state: { ...state, phase: 'placed', to: point, modifiers } }
  }
  return commit({ ...state, to: point, modifiers }, context)
}

function commit(state: Drawing, context: ToolContext): ToolStep<DragBoxState> {
  const box = boxBetween(state.from, state.to, state.modifiers, context)
  if (!isLargeEnough(box, context)) return { state: idle, draft: null, cancelled: true }
  return { state: idle, draft: null, commit: box }
}

function cancel(state: DragBoxState): ToolStep<DragBoxState> {
  return state.phase === 'idle' ? { state } : { state: idle, draft: null, cancelled: true }
}

function wandered(from: Point2, to: Point2, { slop, scale }: ToolContext): boolean {
  return distance(from, to) * scale > slop
}
