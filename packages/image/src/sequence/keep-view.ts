import type { Scope, TaskStore } from '@tagwright/core'
import type { Surface } from '../canvas/surface.js'
import { fitView, type Viewport } from '../viewport/viewport.js'

/** Part of a widget's room in the session: how the last image of a sequence was seen. */
interface Room {
  lastView?: Viewport
}

/** Notes how the image in sight is seen, before the next one takes its place. */
export function keepView(store: TaskStore, widget: string): void {
  const surface = store.handleOf(widget) as Surface | undefined
  if (!surface || surface.viewport.empty) return
  const lastView = surface.viewport.get()
  store.setSession(({ widgets }) => ({
    widgets: { ...widgets, [widget]: { ...(widgets[widget] as Room | undefined), lastView } },
  }))
}

/** The view of the next image of the same size: as the last one was seen, unless that was whole. */
export function viewLike(last: Viewport | undefined, next: Viewport): Viewport {
  if (!last || last.imageWidth !== next.imageWidth || last.imageHeight !== next.imageHeight)
    return next
  const isWhole = Math.abs(fitView(last, last.width < 600 ? 8 : 16).scale - last.scale) < 1e-6
  if (last.width !== next.width || last.height !== next.height || isWhole) return next
  return last
}

/** Shows the next image, as soon as it is there, as the last one was seen. */
export function takeView(store: TaskStore, widget: string, scope: Scope): void {
  const surface = store.handleOf(widget) as Surface | undefined
  const { lastView } = (store.getState().session.widgets[widget] ?? {}) as Room
  if (!surface || !lastView || !surface.viewport.empty) return
  const end = surface.viewport.subscribe(() => {
    if (surface.viewport.empty) return
    end()
    surface.viewport.set((view) => viewLike(lastView, view))
  })
  scope.add(end)
}

const picture = '.tagwright-image-canvas'

/**
 * Ends what is under way on the image in sight before the next one takes its place: a half-drawn path
 * is kept, and the focus stays in the widget, so that its keys go on being heard.
 */
export function leaveImage(store: TaskStore, widget: string, room: HTMLElement | null): void {
  const surface = store.handleOf(widget) as Surface | undefined
  surface?.tools.leave()
  if (room?.querySelector(picture)?.matches(':focus')) room.focus({ preventScroll: true })
}

/** Hands the focus that `leaveImage` kept to the next image as soon as it is there. */
export function takeFocus(
  store: TaskStore,
  widget: string,
  room: HTMLElement | null,
  scope: Scope,
): void {
  const surface = store.handleOf(widget) as Surface | undefined
  const take = () => {
    if (!room?.matches(':focus')) return true
    const next = surface?.viewport.empty === false && room.querySelector<HTMLElement>(picture)
    if (next) next.focus({ preventScroll: true })
    return !!next
  }
  if (!surface || take()) return
  const end = surface.viewport.subscribe(() => {
    if (take()) end()
  })
  scope.add(end)
}
