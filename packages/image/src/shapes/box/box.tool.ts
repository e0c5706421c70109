import type { Modifiers, Tool, ToolContext, ToolEvent, ToolStep } from '@tagwright/core'
import type { BoxGeometry, Point2 } from '@tagwright/schema'

/** Where the box gesture stands: a drag, or two clicks. */
export type BoxToolState =
  | { phase: 'idle' }
  | { phase: 'pressed' | 'dragging' | 'anchored' | 'closing'; from: Point2; to: Point2 }

const idle: BoxToolState = { phase: 'idle' }
const none: Modifiers = { shift: false, alt: false, mod: false }

const clamp = (point: Point2, { frame, inside }: ToolContext): Point2 =>
  inside
    ? [
        Math.min(frame.x + frame.width, Math.max(frame.x, point[0])),
        Math.min(frame.y + frame.height, Math.max(frame.y, point[1])),
      ]
    : point

/** The box between two points: `shift` makes it a square, `alt` grows it about the first point. */
export function boxBetween(
  from: Point2,
  to: Point2,
  { shift, alt }: Modifiers,
  context: ToolContext,
): BoxGeometry {
  const [x, y] = clamp(to, context)
  let dx = x - from[0]
  let dy = y - from[1]
  if (shift) {
    let side = Math.max(Math.abs(dx), Math.abs(dy))
    if (context.inside) {
      const { frame } = context
      const roomX = dx < 0 ? from[0] - frame.x : frame.x + frame.width - from[0]
      const roomY = dy < 0 ? from[1] - frame.y : frame.y + frame.height - from[1]
      side = Math.min(side, roomX, roomY)
    }
    dx = dx < 0 ? -side : side
    dy = dy < 0 ? -side : side
  }
  const a: Point2 = alt ? clamp([from[0] - dx, from[1] - dy], context) : from
  const b: Point2 = [from[0] + dx, from[1] + dy]
  return {
    type: 'box',
    x: Math.min(a[0], b[0]),
    y: Math.min(a[1], b[1]),
    width: Math.abs(a[0] - b[0]),
    height: Math.abs(a[1] - b[1]),
    rotation: 0,
  }
}

const largeEnough = ({ width, height }: BoxGeometry, { minSize }: ToolContext): boolean =>
  width > 0 && height > 0 && width >= minSize && height >= minSize

function end(
  from: Point2,
  to: Point2,
  modifiers: Modifiers,
  context: ToolContext,
): ToolStep<BoxToolState> {
  const box = boxBetween(from, to, modifiers, context)
  return largeEnough(box, context)
    ? { state: idle, draft: null, commit: box }
    : { state: idle, draft: null, cancelled: true }
}

function onPointer(
  state: BoxToolState,
  event: Extract<ToolEvent, { kind: 'down' | 'move' | 'up' }>,
  context: ToolContext,
): ToolStep<BoxToolState> {
  const to = clamp(event.point, context)
  if (state.phase === 'idle') {
    return event.kind === 'down' ? { state: { phase: 'pressed', from: to, to } } : { state }
  }
  const { from } = state
  const draft = () => boxBetween(from, to, event.modifiers, context)
  if (event.kind === 'down') {
    return state.phase === 'anchored'
      ? { state: { phase: 'closing', from, to }, draft: draft() }
      : { state }
  }
  if (event.kind === 'up') {
    if (state.phase === 'pressed') return { state: { phase: 'anchored', from, to }, draft: draft() }
    if (state.phase === 'anchored') return { state }
    return end(from, to, event.modifiers, context)
  }
  const wander = Math.hypot(to[0] - from[0], to[1] - from[1]) * context.scale
  if (state.phase === 'pressed' && wander <= context.slop) return { state }
  const phase = state.phase === 'pressed' ? 'dragging' : state.phase
  return { state: { phase, from, to }, draft: draft() }
}

/** Draws a box by a drag, or by a click on each of two opposite corners. */
export const boxTool: Tool<BoxToolState> = {
  id: 'box',
  start: () => idle,
  on(state, event, context) {
    switch (event.kind) {
      case 'cancel':
        return state.phase === 'idle' ? { state } : { state: idle, draft: null, cancelled: true }
      case 'finish':
        return state.phase === 'idle' ? { state } : end(state.from, state.to, none, context)
      case 'double':
        return { state }
      default:
        return onPointer(state, event, context)
    }
  },
}
