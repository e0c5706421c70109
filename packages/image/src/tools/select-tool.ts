import type { Modifiers, ToolContext } from '@tagwright/core'
import type { Bounds, Geometry, Point2 } from '@tagwright/schema'
import type { AnyShape } from '../shapes/shape.js'
import { groupBounds, isGroupHandle, scaleGroup } from './group-handles.js'

/** What the select tool asks of the surface; points are image pixels. */
export interface SelectContext extends ToolContext {
  readonly selection: readonly string[]
  /** The handle of a selected annotation under a point. */
  handleAt(point: Point2): { id: string; handle: string } | null
  /** Ids under a point, topmost first. */
  hits(point: Point2): string[]
  geometryOf(id: string): Geometry | undefined
  shapeOf(id: string): AnyShape | undefined
  boundsOf(id: string): Bounds | undefined
  canEdit(id: string): boolean
  /** Ids whose bounds lie inside a rectangle, lowest first. */
  enclosed(bounds: Bounds): string[]
}

type Target =
  | { kind: 'handle'; id: string; handle: string }
  | { kind: 'body'; id: string; selected: boolean }
  | { kind: 'empty' }

/** Where the selecting gesture stands. */
export type SelectState =
  | { phase: 'idle' }
  | { phase: 'pressed'; from: Point2; target: Target }
  | { phase: 'moving'; from: Point2; ids: readonly string[] }
  | { phase: 'resizing'; id: string; handle: string; start: Geometry }
  | { phase: 'scaling'; handle: string; bounds: Bounds; starts: ReadonlyMap<string, Geometry> }
  | { phase: 'marquee'; from: Point2; before: readonly string[] }

/** A change of several annotations that is being shown or committed. */
export type SelectDraft =
  | { kind: 'move'; ids: readonly string[]; dx: number; dy: number }
  | { kind: 'resize'; id: string; geometry: Geometry }
  | { kind: 'scale'; geometries: ReadonlyMap<string, Geometry> }
  | { kind: 'marquee'; bounds: Bounds }

/** What a step of the select tool answers. */
export interface SelectStep {
  state: SelectState
  /** The new selection. */
  selection?: readonly string[]
  /** What to show; null ends it. */
  draft?: SelectDraft | null
  commit?: Exclude<SelectDraft, { kind: 'marquee' }>
}

/** A pointer event or a command to the select tool. */
export type SelectEvent =
  | { kind: 'down' | 'move' | 'up'; point: Point2; modifiers: Modifiers }
  | { kind: 'cancel' }

/** The select tool at rest. */
export const selectIdle: SelectState = { phase: 'idle' }

const rectangle = ([ax, ay]: Point2, [bx, by]: Point2): Bounds => ({
  x: Math.min(ax, bx),
  y: Math.min(ay, by),
  width: Math.abs(bx - ax),
  height: Math.abs(by - ay),
})

function targetAt(point: Point2, context: SelectContext): Target {
  const handle = context.handleAt(point)
  if (handle) return { kind: 'handle', ...handle }
  const hits = context.hits(point)
  const chosen = hits.find((id) => context.selection.includes(id))
  const id = chosen ?? hits[0]
  return id === undefined ? { kind: 'empty' } : { kind: 'body', id, selected: chosen !== undefined }
}

/** What a click selects: the topmost, or on a repeated click the next one beneath. */
export function clickSelection(
  point: Point2,
  shift: boolean,
  { hits, selection }: SelectContext,
): readonly string[] {
  const found = hits(point)
  if (shift) {
    const id = found.find((x) => !selection.includes(x)) ?? found[0]
    if (id === undefined) return selection
    return selection.includes(id) ? selection.filter((x) => x !== id) : [...selection, id]
  }
  const place = selection.length === 1 ? found.indexOf(selection[0]!) : -1
  const next = found[(place + 1) % Math.max(found.length, 1)]
  return next === undefined ? [] : [next]
}

/** Keeps a move of several annotations inside the frame as one. */
function limitMove(
  ids: readonly string[],
  dx: number,
  dy: number,
  { frame, inside, boundsOf }: SelectContext,
): { dx: number; dy: number } {
  if (!inside) return { dx, dy }
  const low = { x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY }
  const high = { x: Number.POSITIVE_INFINITY, y: Number.POSITIVE_INFINITY }
  for (const id of ids) {
    const bounds = boundsOf(id)
    if (!bounds) continue
    low.x = Math.max(low.x, Math.min(0, frame.x - bounds.x))
    low.y = Math.max(low.y, Math.min(0, frame.y - bounds.y))
    high.x = Math.min(high.x, Math.max(0, frame.x + frame.width - bounds.x - bounds.width))
    high.y = Math.min(high.y, Math.max(0, frame.y + frame.height - bounds.y - bounds.height))
  }
  return {
    dx: Math.max(low.x, Math.min(high.x, dx)),
    dy: Math.max(low.y, Math.min(high.y, dy)),
  }
}

type PointerStep = Extract<SelectEvent, { point: Point2 }>

function drag(state: SelectState, event: PointerStep, context: SelectContext): SelectDraft | null {
  const { point, modifiers } = event
  switch (state.phase) {
    case 'moving': {
      let dx = point[0] - state.from[0]
      let dy = point[1] - state.from[1]
      if (modifiers.shift && Math.abs(dx) > Math.abs(dy)) dy = 0
      else if (modifiers.shift) dx = 0
      return { kind: 'move', ids: state.ids, ...limitMove(state.ids, dx, dy, context) }
    }
    case 'resizing': {
      const { frame, inside, minSize } = context
      const { shift, alt } = modifiers
      const geometry = context
        .shapeOf(state.id)
        ?.dragHandle(state.start, state.handle, { point, shift, alt, frame, inside, minSize })
      return geometry ? { kind: 'resize', id: state.id, geometry } : null
    }
    case 'scaling': {
      const geometries = scaleGroup(state.bounds, state.handle, state.starts, { ...context, point })
      return { kind: 'scale', geometries }
    }
    case 'marquee':
      return { kind: 'marquee', bounds: rectangle(state.from, point) }
    default:
      return null
  }
}

/** Several annotations are taken hold of by a corner. */
function scaling(handle: string, context: SelectContext): SelectStep {
  const { selection, boundsOf, geometryOf, canEdit } = context
  const bounds = groupBounds(selection, boundsOf)
  if (!bounds || !selection.every(canEdit)) return { state: selectIdle }
  const starts = new Map(selection.map((id) => [id, geometryOf(id)!]))
  return { state: { phase: 'scaling', handle, bounds, starts } }
}

/** From a press to what its drag does. */
function begin(
  { from, target }: Extract<SelectState, { phase: 'pressed' }>,
  event: PointerStep,
  context: SelectContext,
): SelectStep {
  if (target.kind === 'handle' && isGroupHandle(target.handle))
    return scaling(target.handle, context)
  if (target.kind === 'handle') {
    const start = context.geometryOf(target.id)
    if (!start || !context.canEdit(target.id)) return { state: selectIdle }
    return { state: { phase: 'resizing', id: target.id, handle: target.handle, start } }
  }
  if (target.kind === 'empty' || (event.modifiers.shift && !target.selected)) {
    const before = event.modifiers.shift ? context.selection : []
    return { state: { phase: 'marquee', from, before } }
  }
  const chosen = target.selected ? context.selection : [target.id]
  const ids = chosen.filter((id) => context.canEdit(id) && context.shapeOf(id))
  const step: SelectStep = {
    state: ids.length > 0 ? { phase: 'moving', from, ids } : selectIdle,
  }
  return target.selected ? step : { ...step, selection: chosen }
}

function finish(state: SelectState, event: PointerStep, context: SelectContext): SelectStep {
  const idle: SelectStep = { state: selectIdle, draft: null }
  if (state.phase === 'pressed') {
    if (state.target.kind === 'handle') return idle
    return { ...idle, selection: clickSelection(event.point, event.modifiers.shift, context) }
  }
  const draft = drag(state, event, context)
  if (!draft) return idle
  if (draft.kind === 'marquee') {
    const before = state.phase === 'marquee' ? state.before : []
    return { ...idle, selection: [...new Set([...before, ...context.enclosed(draft.bounds)])] }
  }
  if (draft.kind === 'move' && draft.dx === 0 && draft.dy === 0) return idle
  return { ...idle, commit: draft }
}

/** Selects, moves and resizes; a pure machine. */
export function selectStep(
  state: SelectState,
  event: SelectEvent,
  context: SelectContext,
): SelectStep {
  if (event.kind === 'cancel') return { state: selectIdle, draft: null }
  if (event.kind === 'down') {
    const { point } = event
    return { state: { phase: 'pressed', from: point, target: targetAt(point, context) } }
  }
  if (state.phase === 'idle') return { state }
  if (event.kind === 'up') return finish(state, event, context)
  if (state.phase !== 'pressed') return { state, draft: drag(state, event, context) }
  const wander = Math.hypot(event.point[0] - state.from[0], event.point[1] - state.from[1])
  if (wander * context.scale <= context.slop) return { state }
  const step = begin(state, event, context)
  const draft = drag(step.state, event, context)
  return draft ? { ...step, draft } : step
}
