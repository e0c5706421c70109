import type { ListenTarget, Scope } from '@tagwright/core'
import { hitSegment, reachOf, tierUnder } from '../gesture/hit.js'
import { rowAt, type StageLayout, shareAt } from '../stage/stage-layout.js'
import type { Timeline } from '../timeline/timeline.js'
import { timeAt, xAt } from '../view/viewport.js'

/** Where a menu is wanted, in CSS pixels of the time axis, and for what. */
export interface MenuPlace {
  readonly x: number
  readonly y: number
  /** The segment there, or null. */
  readonly id: string | null
}

/** Milliseconds that a finger rests, and CSS pixels within which it does. */
const press = { rest: 500, slop: 9 }

/**
 * Asks for a menu: by a finger or pen that rests, by the other button of a mouse, by the menu key. What is
 * there is selected, and the playing position goes there, so that what the menu does happens there.
 */
export function listenForMenu(
  element: HTMLElement,
  timeline: Timeline,
  layout: () => StageLayout,
  open: (place: MenuPlace) => void,
  scope: Scope,
): void {
  const { segments, view, clock } = timeline
  let resting: { id: number; x: number; y: number; cancel: () => void } | null = null
  const down = new Set<number>()
  let opened = false
  const forget = () => {
    resting?.cancel()
    resting = null
  }
  const on = <E extends Event>(type: string, listener: (event: E) => void) =>
    scope.listen(element as unknown as ListenTarget, type, listener as (event: never) => void)

  const openAt = (clientX: number, clientY: number, pointer: string) => {
    const box = element.getBoundingClientRect()
    const [x, y] = [clientX - box.left, clientY - box.top]
    const row = rowAt(layout(), y)
    const reach = reachOf(pointer)
    if (row.kind === 'tier') timeline.activeTier.set(row.tier)
    const tier = tierUnder(row, timeline.activeTier.get())
    const share = shareAt(layout(), y)
    const hit = hitSegment(segments.index, view.get(), tier, x, share, reach, timeline.selected())
    const id = hit?.segment.id ?? null
    timeline.select(id, { reveal: false })
    clock.seek(timeAt(view.get(), x))
    open({ x, y, id })
  }

  on<PointerEvent>('pointerdown', ({ pointerType, pointerId, clientX, clientY }) => {
    forget()
    opened = false
    if (pointerType === 'mouse') return
    down.add(pointerId)
    if (down.size > 1) return
    const cancel = scope.timeout(() => {
      resting = null
      opened = true
      // What the press has begun on the time axis is over.
      element.dispatchEvent(new PointerEvent('pointercancel', { pointerId, pointerType }))
      openAt(clientX, clientY, pointerType)
    }, press.rest)
    resting = { id: pointerId, x: clientX, y: clientY, cancel }
  })
  on<PointerEvent>('pointermove', ({ pointerId, clientX, clientY }) => {
    if (resting?.id !== pointerId) return
    if (Math.hypot(clientX - resting.x, clientY - resting.y) > press.slop) forget()
  })
  for (const type of ['pointerup', 'pointercancel'])
    on<PointerEvent>(type, ({ pointerId }) => {
      down.delete(pointerId)
      forget()
    })
  // Lifting the finger comes as a press of a mouse too, which would take the focus out of the menu.
  on<MouseEvent>('mousedown', (event) => {
    if (opened) event.preventDefault()
  })
  on<PointerEvent>('contextmenu', (event) => {
    event.preventDefault()
    // A finger's menu is that of its rest; some browsers tell both.
    if (event.pointerType === 'touch' || event.pointerType === 'pen' || down.size > 0) return
    if (event.pointerType === 'mouse') return openAt(event.clientX, event.clientY, 'mouse')
    const id = timeline.selected()
    const segment = id === null ? undefined : segments.index.get(id)
    const x = Math.max(0, xAt(view.get(), segment?.start ?? clock.time))
    open({ x: Math.min(x, view.get().width), y: layout().wave.top + 40, id })
  })
}
