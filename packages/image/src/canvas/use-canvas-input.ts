import { createScope, type Scope } from '@tagwright/core'
import type { Point2 } from '@tagwright/schema'
import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
} from 'react'
import { toImage } from '../viewport/viewport.js'
import { cursorAt } from './pointer-cursor.js'
import { createPointerRouter, type PointerRouter } from './pointer-router.js'
import type { Surface } from './surface.js'

/** What the canvas's input tells the widget. */
export interface CanvasInputOptions {
  onMenu: (at: Point2) => void
  /** A plain wheel was left to the page because the canvas has no focus. */
  onWheelRefused: () => void
}

/** Handlers for the canvas element. */
export interface CanvasInput {
  onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void
  onPointerUp: (event: ReactPointerEvent<HTMLElement>) => void
  onPointerCancel: (event: ReactPointerEvent<HTMLElement>) => void
  onPointerLeave: () => void
  router(): PointerRouter | null
}

interface Current {
  router: PointerRouter
  scope: Scope
  /** Shows what is hovered at the next frame. */
  hover: () => void
}

/** Leads the pointer events of an element to a surface's tools and view. */
export function useCanvasInput(
  surface: Surface,
  target: RefObject<HTMLElement | null>,
  options: CanvasInputOptions,
): CanvasInput {
  const latest = useRef(options)
  const current = useRef<Current | null>(null)
  useEffect(() => {
    latest.current = options
  })

  useEffect(() => {
    const element = target.current
    if (!element) return
    const scope = createScope()
    const root = element.getRootNode() as Document | ShadowRoot
    const router = createPointerRouter({
      surface,
      scope,
      origin: () => element.getBoundingClientRect(),
      capture: (id) => {
        // A pointer that went up in the meantime cannot be captured.
        if (element.isConnected) tryCapture(element, id)
      },
      onLongPress: (at) => latest.current.onMenu(at),
      focused: () => root.activeElement === element,
      onInput: (device) =>
        surface.store.noteActivity({ kind: 'input', device, widget: surface.widget.id }),
    })
    let hovering = false
    const hover = () => {
      if (hovering) return
      hovering = true
      scope.frame(() => {
        hovering = false
        showHover(surface, element)
      })
    }
    current.current = { router, scope, hover }
    // Without React's way about them: there are more of these than of all others.
    scope.listen(element, 'pointermove', (event: PointerEvent) => {
      router.move(event)
      // Moves come once a frame: one more to wait for would cost as much again.
      showHover(surface, element)
    })
    // React's own wheel and touch listeners are passive: they could not keep the page from moving.
    scope.listen(
      element,
      'wheel',
      (event: WheelEvent) => {
        if (router.wheel(event)) event.preventDefault()
        else latest.current.onWheelRefused()
      },
      { passive: false },
    )
    scope.listen(
      element,
      'touchmove',
      (event: TouchEvent) => {
        if ((router.ownsTouch || event.touches.length > 1) && event.cancelable)
          event.preventDefault()
      },
      { passive: false },
    )
    // What is hovered is what this itself has found out.
    scope.add(
      surface.onSession((session, previous) => {
        const { selection, activeTool, hidden, locked } = session
        const isSame =
          selection === previous.selection &&
          activeTool === previous.activeTool &&
          hidden === previous.hidden &&
          locked === previous.locked
        if (!isSame) hover()
      }),
    )
    return () => {
      surface.tools.leave()
      current.current = null
      scope.dispose()
    }
  }, [surface, target])

  return useMemo(
    () => ({
      onPointerDown(event) {
        if (event.button === 2) return
        // Keeps the middle button from scrolling; focus comes with the press all the same.
        if (event.button === 1) event.preventDefault()
        event.currentTarget.focus({ preventScroll: true })
        surface.live.set({ cursor: null })
        current.current?.router.down(event)
      },
      onPointerUp(event) {
        current.current?.router.up(event)
        current.current?.hover()
      },
      onPointerCancel(event) {
        current.current?.router.lost(event)
      },
      onPointerLeave() {
        current.current?.router.leave()
        const { store } = surface
        if (store.getState().session.hovered !== null) store.setSession({ hovered: null })
      },
      router: () => current.current?.router ?? null,
    }),
    [surface],
  )
}

function tryCapture(element: HTMLElement, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId)
  } catch {
    // The pointer is gone already.
  }
}

/** Shows by cursor and highlight what a press would do. */
function showHover(surface: Surface, element: HTMLElement): void {
  const { live, store, tools } = surface
  const { gesture, pointer } = live.get()
  if (gesture === 'pan') element.style.cursor = 'grabbing'
  if (gesture !== 'none' || tools.busy || !pointer) return
  const { cursor, hovered } = cursorAt(surface, pointer)
  if (element.style.cursor !== cursor) element.style.cursor = cursor
  if (store.getState().session.hovered !== hovered) store.setSession({ hovered })
}

/** The image point of a mouse event on an element. */
export function imagePointOf(
  surface: Surface,
  element: HTMLElement,
  event: { clientX: number; clientY: number },
): Point2 {
  const { left, top } = element.getBoundingClientRect()
  return toImage(surface.viewport.get(), [event.clientX - left, event.clientY - top])
}
