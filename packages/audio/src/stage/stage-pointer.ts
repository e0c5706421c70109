import type { ListenTarget, Scope } from '@tagwright/core'
import { type Hit, hitSegment, isDrawnAt, reachOf, tierUnder } from '../gesture/hit.js'
import { snapTime } from '../gesture/snap.js'
import {
  cancelStage,
  type GestureContext,
  type GestureState,
  liftStage,
  moveStage,
  pressStage,
  type StageEffect,
  type StagePoint,
} from '../gesture/stage-gesture.js'
import type { PlacedSegment } from '../segments/segment-index.js'
import type { Timeline } from '../timeline/timeline.js'
import { panBy, spanOf, timeAt, zoomAt } from '../view/viewport.js'
import { rowAt, type StageLayout, shareAt } from './stage-layout.js'

/** CSS pixels within which edges snap. */
const snapReach = 7

/** With how far down in its row it lies. */
interface PlacedPoint extends StagePoint {
  readonly share: number
}

/** Translates pointer and wheel events of the stage into gestures, and their effects into changes. */
export function listenToStage(
  element: HTMLElement,
  timeline: Timeline,
  layout: () => StageLayout,
  scope: Scope,
): { cancel(): boolean } {
  const { view, limits, window, segments, clock, store, widget, draft, hovered } = timeline
  let state: GestureState = { at: 'idle' }
  let pointer: number | null = null
  const fingers = new Map<number, { x: number; y: number }>()

  const pointOf = (event: PointerEvent): PlacedPoint => {
    const box = element.getBoundingClientRect()
    const x = event.clientX - box.left
    const y = event.clientY - box.top
    return {
      x,
      share: shareAt(layout(), y),
      time: timeAt(view.get(), x),
      row: rowAt(layout(), y),
      pointer:
        event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse',
      shift: event.shiftKey,
      alt: event.altKey,
    }
  }

  const context = (): GestureContext => ({
    slop: state.at === 'pressed' && state.from.pointer === 'touch' ? 9 : 4,
    activeTier: timeline.activeTier.get(),
    selected: timeline.selected(),
    canEdit: (id) => timeline.edits.canEdit(id),
    snap: (time, except) =>
      snapTime(time, snapReach / view.get().pixelsPerSecond, segments.index, clock.time, except),
    ...window.get(),
  })

  /** A handle says itself what it is; otherwise the place does. */
  const hitAt = (event: PointerEvent, point: PlacedPoint): Hit | null => {
    const part = (event.target as Element).closest<HTMLElement>('[data-part]')?.dataset.part
    const id = timeline.selected()
    const selected = id === null ? undefined : segments.index.get(id)
    if (!selected || (part !== 'start' && part !== 'end' && part !== 'body'))
      return hitPlace(point, id)
    // Handles are as high as the stage: beside the segment that they are of, another may be drawn.
    const isBeside =
      tierUnder(point.row, selected.tier) === selected.tier &&
      !isDrawnAt(segments.index, selected.id, point.share)
    return (isBeside && hitPlace(point, id)) || { segment: selected, part }
  }

  const hitPlace = (
    { row, x, share, pointer: kind }: PlacedPoint,
    selected: string | null,
    under?: string,
  ) => {
    const tier = tierUnder(row, timeline.activeTier.get())
    return hitSegment(segments.index, view.get(), tier, x, share, reachOf(kind), selected, under)
  }

  function setDraft(next: (StageEffect & { do: 'draft' })['draft']): void {
    draft.set(next)
    store.setSession(({ drafts }) => ({
      drafts: {
        ...drafts,
        [widget.id]: next
          ? {
              ...(next.id !== null && { annotation: next.id }),
              geometry: { type: 'span', start: next.start, end: next.end },
            }
          : undefined,
      },
    }))
  }

  function apply(effects: readonly StageEffect[], event: PointerEvent, point: PlacedPoint): void {
    for (const effect of effects) {
      switch (effect.do) {
        case 'seek':
          clock.seek(effect.time)
          break
        case 'pan':
          timeline.setView((now, all) => panBy(now, effect.pixels, all))
          break
        case 'select': {
          const selected = timeline.selected()
          const again = effect.cycle && effect.id === selected && event.detail < 2
          const below = again && effect.id !== null ? hitPlace(point, null, effect.id) : null
          // A press on a tier is a choice of that tier, also where nothing lies.
          if (point.row.kind === 'tier') timeline.activeTier.set(point.row.tier)
          timeline.select(below?.segment.id ?? effect.id, { reveal: false })
          break
        }
        case 'draft':
          setDraft(effect.draft)
          break
        case 'commit': {
          const before = segments.index.get(effect.draft.id ?? '')
          const id = timeline.edits.commitDraft(effect.draft, effect.kind)
          if (id === null) break
          timeline.select(id, { reveal: false })
          if (effect.kind === 'resize') playMoved(timeline, id, before)
        }
      }
    }
  }

  function cancel(): boolean {
    const [next, effects] = cancelStage(state)
    const had = state.at !== 'idle'
    state = next
    pointer = null
    for (const effect of effects) if (effect.do === 'draft') setDraft(null)
    return had
  }

  function pinch(before: Map<number, { x: number; y: number }>): void {
    const [a, b] = [...fingers.values()]
    const [c, d] = [...before.values()]
    if (!a || !b || !c || !d) return
    const box = element.getBoundingClientRect()
    const middle = (a.x + b.x) / 2 - box.left
    const distance = Math.max(16, Math.abs(a.x - b.x))
    const last = Math.max(16, Math.abs(c.x - d.x))
    timeline.setView((now, all) => {
      const panned = panBy(now, (c.x + d.x - a.x - b.x) / 2, all)
      return zoomAt(panned, distance / last, middle, all)
    })
  }

  const on = <E extends Event>(
    type: string,
    listener: (event: E) => void,
    options?: { passive?: boolean },
  ) =>
    scope.listen(
      element as unknown as ListenTarget,
      type,
      listener as (event: never) => void,
      options,
    )

  on<PointerEvent>('pointerdown', (event) => {
    if (event.pointerType === 'touch')
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    if (fingers.size > 1) {
      cancel()
      return
    }
    if (event.button !== 0 || pointer !== null) return
    const point = pointOf(event)
    const [next, effects] = pressStage(point, hitAt(event, point))
    state = next
    pointer = event.pointerId
    element.setPointerCapture(event.pointerId)
    hovered.set(null)
    apply(effects, event, point)
  })
  on<PointerEvent>('pointermove', (event) => {
    if (fingers.has(event.pointerId)) {
      const before = new Map(fingers)
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
      if (fingers.size > 1) return pinch(before)
    }
    const point = pointOf(event)
    if (event.pointerId !== pointer) {
      if (event.pointerType !== 'touch' && pointer === null) hover(event, point)
      return
    }
    const [next, effects] = moveStage(state, point, context())
    state = next
    apply(effects, event, point)
  })
  on<PointerEvent>('pointerup', (event) => {
    fingers.delete(event.pointerId)
    if (event.pointerId !== pointer) return
    const point = pointOf(event)
    const [next, effects] = liftStage(state, point)
    state = next
    pointer = null
    apply(effects, event, point)
  })
  on<PointerEvent>('pointercancel', (event) => {
    fingers.delete(event.pointerId)
    if (event.pointerId === pointer) cancel()
  })
  on<PointerEvent>('pointerleave', () => hovered.set(null))
  on<MouseEvent>('dblclick', () => {
    const id = timeline.selected()
    if (id !== null) timeline.playFromStart(id)
  })

  function hover(event: PointerEvent, point: PlacedPoint): void {
    const hit = hitAt(event, point)
    hovered.set(hit?.segment.id ?? null)
    const canEdit = timeline.edits.canEdit(hit?.segment.id ?? null)
    const cursor = !hit
      ? canEdit && point.row.kind !== 'axis'
        ? 'crosshair'
        : 'default'
      : hit.part === 'body' || !canEdit
        ? 'pointer'
        : 'ew-resize'
    if (element.style.cursor !== cursor) element.style.cursor = cursor
  }

  on<WheelEvent>(
    'wheel',
    (event) => {
      const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? view.get().width : 1
      const [dx, dy] = [event.deltaX * unit, event.deltaY * unit]
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault()
        const x = event.clientX - element.getBoundingClientRect().left
        // A trackpad's pinch comes as many small steps, a wheel's notch as one of about 100.
        const rate = Math.abs(dy) < 40 ? 0.01 : 0.0025
        timeline.setView((now, all) => zoomAt(now, Math.exp(-dy * rate), x, all))
        return
      }
      const mode = timeline.wheelMode.get()
      const notch = event.deltaMode !== 0 || (dx === 0 && Math.abs(dy) >= 100)
      const zooms = mode === 'zoom' || (mode === 'auto' && notch)
      const sideways = event.shiftKey && dx === 0 ? dy : dx
      const root = element.getRootNode() as Document | ShadowRoot
      const hasFocus = element.contains(root.activeElement)
      const pixels =
        Math.abs(sideways) > Math.abs(dy) || event.shiftKey ? sideways : hasFocus ? dy : 0
      if (pixels !== 0 && pixels === dy && zooms && !event.shiftKey) {
        event.preventDefault()
        const x = event.clientX - element.getBoundingClientRect().left
        timeline.setView((now, all) => zoomAt(now, Math.exp(-dy * 0.0025), x, all))
        return
      }
      const { start, end } = limits.get()
      // The page's own scrolling is taken only while there is something to show.
      if (pixels === 0 || spanOf(view.get()) >= end - start - 1e-6) return
      event.preventDefault()
      timeline.setView((now, all) => panBy(now, pixels, all))
    },
    { passive: false },
  )
  return { cancel }
}

/** Plays around the edge that a drag moved, when the annotator wants that. */
function playMoved(timeline: Timeline, id: string, before: PlacedSegment | undefined): void {
  const after = timeline.segments.index.get(id)
  if (!before || !after || !timeline.policy.get().playMovedEdge) return
  const edge = after.start === before.start ? after.end : after.start
  void timeline.playback.playAround(edge)
}
