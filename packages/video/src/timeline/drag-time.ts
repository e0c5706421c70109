import type { PointerEvent } from 'react'
import type { Clip } from '../clip/clip.js'

/** What a drag along the time axis does, in seconds of the clip. */
export interface TimeDrag {
  /** The pointer moved so far from where it went down. */
  onMove(by: number, time: number): void
  /** It was lifted; `moved` is false for a click. */
  onEnd(moved: boolean, by: number, time: number): void
  onCancel?(): void
}

/** Screen pixels that a press may wander and still be a click. */
const slop = 4

/** The time under a pointer, kept in what may be annotated. */
export function timeUnder(clip: Clip, axis: Element, clientX: number): number {
  const { left, width } = axis.getBoundingClientRect()
  const { start, end } = clip.view.get()
  const time = start + ((clientX - left) / Math.max(1, width)) * (end - start)
  const window = clip.window.get()
  return Math.min(window.end, Math.max(window.start, time))
}

/** Follows a pointer from its press on, whatever element it is over. */
export function dragTime(clip: Clip, event: PointerEvent<Element>, drag: TimeDrag): void {
  const axis = event.currentTarget.closest('.tagwright-video-axis')
  if (!axis || event.button !== 0) return
  event.stopPropagation()
  const target = event.currentTarget
  const { pointerId, clientX: from } = event
  const begin = timeUnder(clip, axis, from)
  const scope = clip.scope.child()
  let moved = false
  target.setPointerCapture(pointerId)
  const on = (type: string, act: (event: globalThis.PointerEvent) => void) =>
    scope.listen(target, type, ((one: globalThis.PointerEvent) => {
      if (one.pointerId === pointerId) act(one)
    }) as (event: never) => void)
  on('pointermove', ({ clientX }) => {
    moved ||= Math.abs(clientX - from) > slop
    const time = timeUnder(clip, axis, clientX)
    if (moved) drag.onMove(time - begin, time)
  })
  on('pointerup', ({ clientX }) => {
    scope.dispose()
    const time = timeUnder(clip, axis, clientX)
    drag.onEnd(moved, time - begin, time)
  })
  on('pointercancel', () => {
    scope.dispose()
    drag.onCancel?.()
  })
}
