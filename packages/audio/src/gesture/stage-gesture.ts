import type { StageRow } from '../stage/stage-layout.js'
import type { Hit } from './hit.js'

/** A pointer event on the stage. */
export interface StagePoint {
  /** Seconds. */
  readonly time: number
  /** CSS pixels from the stage's left edge. */
  readonly x: number
  readonly row: StageRow
  readonly pointer: 'mouse' | 'touch' | 'pen'
  readonly shift: boolean
  /** Turns snapping off. */
  readonly alt: boolean
}

/** A segment as the gesture would leave it. */
export interface SegmentDraft {
  /** The segment being changed; null while a new one is drawn. */
  readonly id: string | null
  readonly tier: string
  readonly start: number
  readonly end: number
}

/** What the stage is asked to do. */
export type StageEffect =
  | { do: 'seek'; time: number }
  | { do: 'pan'; pixels: number }
  | { do: 'select'; id: string | null; cycle: boolean }
  | { do: 'draft'; draft: SegmentDraft | null; kind: 'create' | 'move' | 'resize' }
  | { do: 'commit'; draft: SegmentDraft; kind: 'create' | 'move' | 'resize' }

/** Where a gesture stands. */
export type GestureState =
  | { at: 'idle' }
  | { at: 'pressed'; from: StagePoint; hit: Hit | null; last: number }
  | { at: 'seeking' }
  | { at: 'panning'; last: number }
  | { at: 'creating'; from: StagePoint; tier: string; draft: SegmentDraft }
  | { at: 'moving'; from: StagePoint; hit: Hit; draft: SegmentDraft }
  | { at: 'resizing'; hit: Hit; draft: SegmentDraft }

/** What a gesture may know. */
export interface GestureContext {
  /** CSS pixels that a press may wander and still be a click. */
  readonly slop: number
  /** The tier that a drag on the waveform draws on. */
  readonly activeTier: string
  readonly selected: string | null
  /** Whether a segment, or with null a new one, may be changed. */
  canEdit(id: string | null): boolean
  /** The time at an edge, a neighbour's edge or the playhead when near. */
  snap(time: number, except?: string): number
  /** Times that segments may lie in. */
  readonly start: number
  readonly end: number
}

type Step = readonly [GestureState, readonly StageEffect[]]

const idle: GestureState = { at: 'idle' }
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

const draftOf = ({ segment }: Hit): SegmentDraft => ({
  id: segment.id,
  tier: segment.tier,
  start: segment.start,
  end: segment.end,
})

const snapped = (point: StagePoint, context: GestureContext, except?: string): number =>
  clamp(point.alt ? point.time : context.snap(point.time, except), context.start, context.end)

/** A press: on the axis it seeks at once, elsewhere it waits for what the pointer does next. */
export function pressStage(point: StagePoint, hit: Hit | null): Step {
  if (point.row.kind === 'axis') return [{ at: 'seeking' }, [{ do: 'seek', time: point.time }]]
  return [{ at: 'pressed', from: point, hit: point.shift ? null : hit, last: point.x }, []]
}

/** What a press becomes once the pointer left its place. */
function begin(state: GestureState & { at: 'pressed' }, context: GestureContext): GestureState {
  const { from, hit } = state
  const isTouch = from.pointer === 'touch'
  const isSelected = hit !== null && hit.segment.id === context.selected
  // A finger pans unless it lies on what is selected or on an empty place of a tier.
  if (isTouch && !isSelected && (hit || from.row.kind === 'wave'))
    return { at: 'panning', last: from.x }
  if (hit && context.canEdit(hit.segment.id)) {
    const draft = draftOf(hit)
    return hit.part === 'body' ? { at: 'moving', from, hit, draft } : { at: 'resizing', hit, draft }
  }
  if (hit || !context.canEdit(null)) return { at: 'panning', last: from.x }
  const tier = from.row.kind === 'tier' ? from.row.tier : context.activeTier
  const time = snapped(from, context)
  return {
    at: 'creating',
    from: { ...from, time },
    tier,
    draft: { id: null, tier, start: time, end: time },
  }
}

function resized(hit: Hit, point: StagePoint, context: GestureContext): SegmentDraft {
  const time = snapped(point, context, hit.segment.id)
  const { start, end } = hit.segment
  // An edge stops at the other one.
  return hit.part === 'start'
    ? { ...draftOf(hit), start: Math.min(time, end) }
    : { ...draftOf(hit), end: Math.max(time, start) }
}

function moved(
  state: GestureState & { at: 'moving' },
  point: StagePoint,
  context: GestureContext,
): SegmentDraft {
  const { segment } = state.hit
  const length = segment.end - segment.start
  const wanted = segment.start + point.time - state.from.time
  const bySnap = (time: number) => (point.alt ? time : context.snap(time, segment.id))
  const atStart = bySnap(wanted)
  const atEnd = bySnap(wanted + length) - length
  // The edge that snaps nearer wins; one that does not snap is no candidate.
  const candidates = [atStart, atEnd].filter((time) => time !== wanted)
  const nearest =
    candidates.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? wanted
  const start = clamp(nearest, context.start, Math.max(context.start, context.end - length))
  const tier = point.row.kind === 'tier' ? point.row.tier : state.draft.tier
  return { id: segment.id, tier, start, end: start + length }
}

/** The pointer moved. */
export function moveStage(state: GestureState, point: StagePoint, context: GestureContext): Step {
  switch (state.at) {
    case 'idle':
      return [state, []]
    case 'seeking':
      return [state, [{ do: 'seek', time: clamp(point.time, context.start, context.end) }]]
    case 'pressed': {
      if (Math.abs(point.x - state.from.x) < context.slop) return [state, []]
      const begun = begin(state, context)
      const select: StageEffect[] =
        begun.at === 'moving' || begun.at === 'resizing'
          ? [{ do: 'select', id: begun.hit.segment.id, cycle: false }]
          : []
      const [next, effects] = moveStage(begun, point, context)
      return [next, [...select, ...effects]]
    }
    case 'panning':
      return [{ at: 'panning', last: point.x }, [{ do: 'pan', pixels: state.last - point.x }]]
    case 'creating': {
      const time = snapped(point, context)
      const fixed = state.from.time
      const draft = { ...state.draft, start: Math.min(time, fixed), end: Math.max(time, fixed) }
      return [{ ...state, draft }, [{ do: 'draft', draft, kind: 'create' }]]
    }
    case 'moving': {
      const draft = moved(state, point, context)
      return [{ ...state, draft }, [{ do: 'draft', draft, kind: 'move' }]]
    }
    case 'resizing': {
      const draft = resized(state.hit, point, context)
      return [{ ...state, draft }, [{ do: 'draft', draft, kind: 'resize' }]]
    }
  }
}

/** The pointer was lifted: a click selects or seeks, a drag is committed. */
export function liftStage(state: GestureState, point: StagePoint): Step {
  switch (state.at) {
    case 'pressed': {
      const { hit } = state
      const seek: StageEffect = { do: 'seek', time: point.time }
      if (hit) return [idle, [{ do: 'select', id: hit.segment.id, cycle: true }, seek]]
      return [idle, [{ do: 'select', id: null, cycle: false }, seek]]
    }
    case 'creating':
    case 'moving':
    case 'resizing': {
      const kind = state.at === 'creating' ? 'create' : state.at === 'moving' ? 'move' : 'resize'
      const clear: StageEffect = { do: 'draft', draft: null, kind }
      if (state.draft.end <= state.draft.start && kind === 'create') return [idle, [clear]]
      return [idle, [clear, { do: 'commit', draft: state.draft, kind }]]
    }
    default:
      return [idle, []]
  }
}

/** Escape, a lost pointer or a second finger: nothing is committed. */
export function cancelStage(state: GestureState): Step {
  const drawing = state.at === 'creating' || state.at === 'moving' || state.at === 'resizing'
  return [idle, drawing ? [{ do: 'draft', draft: null, kind: 'create' }] : []]
}
