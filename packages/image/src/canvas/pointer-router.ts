import {
  modifiersOf,
  type PointerKind,
  type PointerLike,
  pointerKind,
  readWheel,
  type Scope,
  type WheelLike,
} from '@tagwright/core'
import type { Point2 } from '@tagwright/schema'
import { panBy, toImage, zoomAt } from '../viewport/viewport.js'
import type { Surface } from './surface.js'

/** Leads pointers to the tools, to panning and to pinching. */
export interface PointerRouter {
  down(event: PointerLike): void
  move(event: PointerLike): void
  up(event: PointerLike): void
  /** The browser or a lost capture ended the pointer: drops the gesture. */
  lost(event: PointerLike): void
  leave(): void
  /** True when it was taken; else the page may scroll. */
  wheel(event: WheelLike): boolean
  /** Space is held: any drag pans. */
  holdPan(held: boolean): void
  readonly panning: boolean
  /** Fingers that are down, or a drag on a selected annotation: the browser must not scroll. */
  readonly ownsTouch: boolean
}

/** What the router needs of the page. */
export interface RouterHost {
  surface: Surface
  scope: Scope
  /** Screen position of the surface's top-left corner. */
  origin(): { left: number; top: number }
  capture(pointerId: number): void
  onLongPress(at: Point2): void
  /** The widget has focus: the plain wheel may be taken. */
  focused(): boolean
  onInput(device: PointerKind): void
}

const longPressMs = 550

/** Makes the router of a surface. */
export function createPointerRouter(host: RouterHost): PointerRouter {
  const { surface, scope } = host
  const { viewport, live, tools } = surface
  const down = new Map<number, Point2>()
  let pan: Point2 | null = null
  let pinch: { distance: number; middle: Point2 } | null = null
  let penSeen = false
  /** The pen that touches: a palm beside it does nothing. */
  let pen: number | null = null
  let spaceHeld = false
  let grabbed = false
  /** Where a finger was held; the menu opens when it lifts, or the lifting would close it. */
  let held: Point2 | null = null
  let endLongPress = () => {}

  const at = ({ clientX, clientY }: Pick<PointerLike, 'clientX' | 'clientY'>): Point2 => {
    const { left, top } = host.origin()
    return [clientX - left, clientY - top]
  }
  const inputOf = (event: PointerLike) => ({
    point: toImage(viewport.get(), at(event)),
    modifiers: modifiersOf(event),
    pointer: pointerKind(event.pointerType),
  })

  const pairOf = () => {
    const [a, b] = [...down.values()] as [Point2, Point2]
    const middle: Point2 = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
    return { distance: Math.max(Math.hypot(a[0] - b[0], a[1] - b[1]), 1), middle }
  }

  const startLongPress = (event: PointerLike) => {
    endLongPress()
    if (event.pointerType !== 'touch') return
    const point = at(event)
    endLongPress = scope.timeout(() => {
      tools.cancel()
      held = point
    }, longPressMs)
  }

  const pansWith = (event: PointerLike) =>
    event.button === 1 ||
    spaceHeld ||
    surface.activeTool() === 'pan' ||
    (event.pointerType === 'touch' && (penSeen || surface.choices.get().fingers === 'pan'))

  const endPan = () => {
    pan = null
    if (live.get().gesture === 'pan') live.set({ gesture: 'none' })
  }

  return {
    get panning() {
      return pan !== null || pinch !== null
    },
    get ownsTouch() {
      return down.size > 1 || pan !== null || grabbed || (tools.busy && !tools.waiting)
    },
    holdPan(held) {
      spaceHeld = held
    },
    down(event) {
      const device = pointerKind(event.pointerType)
      host.onInput(device)
      if (device === 'touch' && pen !== null) return
      if (device === 'pen') {
        penSeen = true
        pen = event.pointerId
        // The palm often comes first.
        down.clear()
        pinch = null
        endLongPress()
        endPan()
      }
      if (device === 'mouse' && event.button > 1) return
      down.set(event.pointerId, at(event))
      host.capture(event.pointerId)
      if (device === 'touch' && down.size === 2) {
        endLongPress()
        tools.unpress()
        endPan()
        grabbed = false
        pinch = pairOf()
        return
      }
      if (down.size > 1) return
      if (pansWith(event)) {
        pan = at(event)
        live.set({ gesture: 'pan' })
        return
      }
      const input = inputOf(event)
      grabbed = device !== 'mouse' && tools.grabs(input.point, device)
      // Between two clicks a finger rests to aim.
      if (!tools.waiting) startLongPress(event)
      // A release outside of the window went by unseen: this press ends the gesture it left.
      if (tools.busy && !tools.waiting) tools.move(input)
      else tools.down(input)
      live.set({ pointer: input.point, finger: device === 'touch' && tools.busy })
    },
    move(event) {
      const point = at(event)
      const before = down.get(event.pointerId)
      if (before) down.set(event.pointerId, point)
      if (pinch && down.size >= 2) {
        const next = pairOf()
        const { distance, middle } = pinch
        const view = panBy(viewport.get(), next.middle[0] - middle[0], next.middle[1] - middle[1])
        viewport.set(zoomAt(view, (view.scale * next.distance) / distance, next.middle))
        pinch = next
        return
      }
      if (pan) {
        viewport.set((view) => panBy(view, point[0] - pan![0], point[1] - pan![1]))
        pan = point
        return
      }
      const input = inputOf(event)
      if (held || (pen !== null && event.pointerId !== pen)) return
      if (before && Math.hypot(point[0] - before[0], point[1] - before[1]) > 4) endLongPress()
      if (tools.busy) tools.move(input)
      live.set({ pointer: input.point })
    },
    up(event) {
      endLongPress()
      if (event.pointerId === pen) pen = null
      live.set({ finger: false })
      const known = down.delete(event.pointerId)
      grabbed = false
      if (held) {
        const point = held
        held = null
        scope.timeout(() => host.onLongPress(point), 0)
        return
      }
      if (pinch) {
        if (down.size < 2) pinch = null
        return
      }
      if (pan) {
        if (down.size === 0) endPan()
        return
      }
      if (known) tools.up(inputOf(event))
    },
    lost(event) {
      endLongPress()
      if (event.pointerId === pen) pen = null
      live.set({ finger: false })
      grabbed = false
      if (!down.delete(event.pointerId)) return
      held = null
      pinch = null
      endPan()
      tools.unpress()
    },
    leave() {
      if (down.size === 0) live.set({ pointer: null })
    },
    wheel(event) {
      const { across, along, zooms, coarse, factor } = readWheel(event)
      if (!zooms && !host.focused()) return false
      const { wheel } = surface.choices.get()
      const pans = !zooms && (wheel === 'pan' || (wheel === 'auto' && (!coarse || event.shiftKey)))
      if (pans) {
        viewport.set((view) => panBy(view, -across, -along))
        return true
      }
      viewport.set((view) => zoomAt(view, view.scale * factor, at(event)))
      return true
    },
  }
}
