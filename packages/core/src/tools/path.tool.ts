import {
  clampPointToFrame,
  distance,
  type Geometry,
  type Point2,
  simplifyPath,
} from '@tagwright/schema'
import type { Tool, ToolContext, ToolEvent, ToolStep } from './tool.js'

/** Where the drawing of a path stands. */
export type PathToolState =
  | { phase: 'idle' }
  | {
      phase: 'pressed' | 'waiting' | 'freehand'
      /** Set so far. */
      points: readonly Point2[]
      /** Where the pointer is. */
      to: Point2
      /** Points that were set before the stroke by hand. */
      before: number
    }

/** What a path tool makes of its points. */
export interface PathToolOptions {
  id: string
  /** A click on the first point, and the end of a stroke, close it. */
  closed: boolean
  /** Fewest points. */
  least: number
  /** The geometry through points, the last of which may be where the pointer is. */
  geometryOf(points: Point2[]): Geometry
  /** Large enough to be kept. */
  accepts(points: readonly Point2[], context: ToolContext): boolean
}

type Active = Exclude<PathToolState, { phase: 'idle' }>
type PointerStep = Extract<ToolEvent, { kind: 'down' | 'move' | 'up' }>
type Step = ToolStep<PathToolState>

const idle: PathToolState = { phase: 'idle' }
/** Screen pixels within which a click means a point that is there. */
const reach = { mouse: 8, pen: 12, touch: 22 } as const
/** Screen pixels between the points of a stroke, and how far its outline may be simplified. */
const strokeStep = 3
const strokeTolerance = 1.2

const limit = (point: Point2, { frame, inside }: ToolContext): Point2 =>
  inside ? clampPointToFrame(point, frame) : [point[0], point[1]]

/** Shift keeps the new stretch to steps of 45 degrees. */
function aligned(from: Point2 | undefined, event: PointerStep, context: ToolContext): Point2 {
  const to = limit(event.point, context)
  if (!event.modifiers.shift || !from) return to
  const eighth = Math.PI / 4
  const angle = Math.round(Math.atan2(to[1] - from[1], to[0] - from[0]) / eighth) * eighth
  const length = (to[0] - from[0]) * Math.cos(angle) + (to[1] - from[1]) * Math.sin(angle)
  return limit([from[0] + length * Math.cos(angle), from[1] + length * Math.sin(angle)], context)
}

/** A machine that draws through points: set by clicks, or by a stroke of the hand. */
export function createPathTool(options: PathToolOptions): Tool<PathToolState> {
  const { id, closed, least, geometryOf, accepts } = options

  const end = (points: readonly Point2[], context: ToolContext): Step =>
    points.length >= least && accepts(points, context)
      ? { state: idle, draft: null, commit: geometryOf(points.map(([x, y]) => [x, y])) }
      : { state: idle, draft: null, cancelled: true }

  const shown = (state: Active): Step => ({
    state,
    draft: geometryOf([...state.points, state.to]),
  })

  const release = (state: Active, event: PointerStep, context: ToolContext): Step => {
    const { points, before } = state
    const near = (point: Point2 | undefined) =>
      point !== undefined && distance(point, event.point) * context.scale <= reach[event.pointer]
    if (state.phase === 'freehand') {
      const stroke = simplifyPath(points.slice(before), strokeTolerance / context.scale)
      const all = [...points.slice(0, before), ...stroke]
      // A stroke from the beginning is the whole shape, one between clicks a part of it.
      if (before === 0 || (closed && near(points[0]))) return end(all, context)
      return shown({ ...state, phase: 'waiting', points: all, to: all.at(-1)! })
    }
    if (closed && points.length >= least && near(points[0])) return end(points, context)
    if (near(points.at(-1))) {
      // The second click of a double click ends; one too early does nothing.
      return points.length >= least ? end(points, context) : shown({ ...state, phase: 'waiting' })
    }
    const to = aligned(points.at(-1), event, context)
    return shown({ ...state, phase: 'waiting', points: [...points, to], to })
  }

  const move = (state: Active, event: PointerStep, context: ToolContext): Step => {
    const { phase, points } = state
    if (phase === 'waiting') return shown({ ...state, to: aligned(points.at(-1), event, context) })
    const to = limit(event.point, context)
    if (phase === 'pressed') {
      if (distance(state.to, to) * context.scale <= context.slop) return { state }
      const started = [...points, state.to, to]
      return shown({ phase: 'freehand', points: started, to, before: points.length })
    }
    const last = points.at(-1)!
    if (distance(last, to) * context.scale < strokeStep) return { state }
    return shown({ ...state, points: [...points, to], to })
  }

  return {
    id,
    start: () => idle,
    on(state, event, context) {
      if (event.kind === 'cancel') {
        return state.phase === 'idle' ? { state } : { state: idle, draft: null, cancelled: true }
      }
      if (event.kind === 'finish' || event.kind === 'double') {
        if (state.phase === 'idle') return { state }
        // Too early does nothing: what has been set is not lost.
        return state.points.length < least ? { state } : end(state.points, context)
      }
      if (state.phase === 'idle') {
        const to = limit(event.point, context)
        if (event.kind !== 'down') return { state }
        return { state: { phase: 'pressed', points: [], to, before: 0 } }
      }
      if (event.kind === 'move') return move(state, event, context)
      if (event.kind === 'down') {
        if (state.phase !== 'waiting') return { state }
        return { state: { ...state, phase: 'pressed', to: limit(event.point, context) } }
      }
      return state.phase === 'waiting' ? { state } : release(state, event, context)
    },
  }
}

/** Takes the last point of an unfinished path back; null when none would be left. */
export function pathStepBack(
  state: PathToolState,
  geometryOf: PathToolOptions['geometryOf'],
): Step | null {
  if (state.phase !== 'waiting' || state.points.length < 2) return null
  const next = { ...state, points: state.points.slice(0, -1) }
  return { state: next, draft: geometryOf([...next.points, next.to]) }
}
