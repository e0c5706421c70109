import type { ListenTarget, Scope } from '@tagwright/core'
import type { Timeline } from '../timeline/timeline.js'
import { spanOf } from '../view/viewport.js'

/** CSS pixels that a press may wander and still be a click. */
const slop = 4

/**
 * A press beside the window in view brings it there and moves the playing position; a drag moves
 * the window, which keeps its distance to the pointer when it was taken hold of.
 */
export function dragOverview(element: HTMLElement, timeline: Timeline, scope: Scope): void {
  const { view, limits, clock } = timeline
  let grip: { offset: number; x: number; moved: boolean } | null = null

  const timeOf = (event: PointerEvent): number => {
    const box = element.getBoundingClientRect()
    const { start, end } = limits.get()
    return start + ((event.clientX - box.left) / Math.max(1, box.width)) * (end - start)
  }
  const on = (type: string, listener: (event: PointerEvent) => void) =>
    scope.listen(element as unknown as ListenTarget, type, listener as (event: never) => void)

  on('pointerdown', (event) => {
    if (event.button !== 0) return
    element.setPointerCapture(event.pointerId)
    const time = timeOf(event)
    const now = view.get()
    const inside = time >= now.start && time <= now.start + spanOf(now)
    const offset = inside ? time - now.start : spanOf(now) / 2
    grip = { offset, x: event.clientX, moved: false }
    if (!inside) timeline.setView((before) => ({ ...before, start: time - offset }))
  })
  on('pointermove', (event) => {
    if (!grip) return
    if (Math.abs(event.clientX - grip.x) >= slop) grip.moved = true
    if (!grip.moved) return
    const { offset } = grip
    const time = timeOf(event)
    timeline.setView((before) => ({ ...before, start: time - offset }))
  })
  on('pointerup', (event) => {
    if (grip && !grip.moved) clock.seek(timeOf(event))
    grip = null
  })
  on('pointercancel', () => {
    grip = null
  })
}
