import type { Tool, ToolContext, ToolStep } from '@tagwright/core'
import {
  type BoxGeometry,
  boxAbout,
  boxBounds,
  clampPointToFrame,
  distance,
  isInsideFrame,
  type Point2,
} from '@tagwright/schema'

/** Where the gesture stands: one side by a drag or two clicks, then how far the box reaches. */
export type RotatedBoxToolState =
  | { phase: 'idle' }
  | { phase: 'pressed' | 'dragging' | 'anchored' | 'closing'; from: Point2; to: Point2 }
  | { phase: 'depth' | 'ending'; a: Point2; b: Point2; to: Point2 }

type Step = ToolStep<RotatedBoxToolState>

const idle: RotatedBoxToolState = { phase: 'idle' }
const cancelled: Step = { state: idle, draft: null, cancelled: true }

/** The box on the side from `a` to `b` that reaches `depth` pixels to its right (left if negative). */
export function boxOnSide(a: Point2, b: Point2, depth: number): BoxGeometry {
  const length = distance(a, b)
  const along: Point2 = length > 0 ? [(b[0] - a[0]) / length, (b[1] - a[1]) / length] : [1, 0]
  const centre: Point2 = [
    (a[0] + b[0] - along[1] * depth) / 2,
    (a[1] + b[1] + along[0] * depth) / 2,
  ]
  const rotation = (Math.atan2(along[1], along[0]) * 180) / Math.PI
  return boxAbout(centre, length, Math.abs(depth), rotation)
}

/** How far a point lies from the line through `a` and `b`, positive to its right as seen. */
function depthOf(a: Point2, b: Point2, point: Point2): number {
  const length = distance(a, b) || 1
  return ((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])) / length
}

/** The box towards a point, as deep as the picture lets it. */
function boxTowards(a: Point2, b: Point2, wanted: number, context: ToolContext): BoxGeometry {
  const whole = boxOnSide(a, b, wanted)
  if (!context.inside || isInsideFrame(boxBounds(whole), context.frame)) return whole
  let [near, far] = [0, 1]
  for (let i = 0; i < 24; i++) {
    const part = (near + far) / 2
    if (isInsideFrame(boxBounds(boxOnSide(a, b, wanted * part)), context.frame)) near = part
    else far = part
  }
  return boxOnSide(a, b, wanted * near)
}

function end(box: BoxGeometry, { minSize }: ToolContext): Step {
  const least = Math.max(minSize, 1e-6)
  return box.width >= least && box.height >= least
    ? { state: idle, draft: null, commit: box }
    : cancelled
}

/** Without a third point, the box is half as deep as its side is long, where there is more room. */
function half(a: Point2, b: Point2, context: ToolContext): BoxGeometry {
  const depth = distance(a, b) / 2
  const [right, left] = [boxTowards(a, b, depth, context), boxTowards(a, b, -depth, context)]
  return right.height >= left.height ? right : left
}

/** Draws a turned box: one side by a drag or two clicks, then a third click on the side opposite. */
export const rotatedBoxTool: Tool<RotatedBoxToolState> = {
  id: 'rotated-box',
  start: () => idle,
  on(state, event, context) {
    if (event.kind === 'double') return { state }
    if (event.kind === 'cancel') return state.phase === 'idle' ? { state } : cancelled
    if (event.kind === 'finish') {
      if (state.phase === 'idle') return { state }
      if (!('a' in state)) return cancelled
      const { a, b, to } = state
      const depth = depthOf(a, b, to)
      const isSet = Math.abs(depth) >= Math.max(context.minSize, 1e-6)
      return end(isSet ? boxTowards(a, b, depth, context) : half(a, b, context), context)
    }
    const to: Point2 = context.inside ? clampPointToFrame(event.point, context.frame) : event.point
    if (state.phase === 'idle') {
      return event.kind === 'down' ? { state: { phase: 'pressed', from: to, to } } : { state }
    }
    if ('a' in state) {
      const { a, b } = state
      const box = boxTowards(a, b, depthOf(a, b, to), context)
      if (event.kind === 'up' && state.phase === 'ending') {
        // A press on the side itself is not an end yet: a double click would leave nothing.
        const isFlat = box.height < Math.max(context.minSize, 1e-6)
        return isFlat ? { state: { ...state, phase: 'depth' } } : end(box, context)
      }
      const phase = event.kind === 'down' ? 'ending' : state.phase
      return { state: { phase, a, b, to }, draft: box }
    }
    const { from } = state
    const side = boxOnSide(from, to, 0)
    const wander = distance(from, to) * context.scale
    if (event.kind === 'down') return { state: { phase: 'closing', from, to }, draft: side }
    if (event.kind === 'move') {
      if (state.phase === 'pressed' && wander <= context.slop) return { state }
      const phase = state.phase === 'pressed' ? 'dragging' : state.phase
      return { state: { phase, from, to }, draft: side }
    }
    if (state.phase === 'pressed') return { state: { phase: 'anchored', from, to }, draft: side }
    if (state.phase === 'anchored') return { state }
    if (wander <= context.slop) return { state: { phase: 'anchored', from, to } }
    return { state: { phase: 'depth', a: from, b: to, to }, draft: side }
  },
}
