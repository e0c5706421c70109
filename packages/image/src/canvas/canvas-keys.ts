import type { Point2 } from '@tagwright/schema'
import {
  enterHandles,
  type HandleNews,
  leaveHandles,
  moveHandle,
  removeHeld,
  stepHandle,
} from '../tools/handle-keys.js'
import { boundsToImage, directionToImage, panBy, reveal, toScreen } from '../viewport/viewport.js'
import type { Surface } from './surface.js'

/** What of a key event the canvas reads. */
export interface CanvasKey {
  key: string
  shiftKey: boolean
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  repeat: boolean
}

/** What the canvas does for its own keys. */
export interface CanvasKeyHost {
  surface: Surface
  /** Space is held or let go. */
  holdPan(held: boolean): void
  /** Moves the focus out of the canvas. */
  leave(): void
  /** The cursor moved, or the gesture went on. */
  onCursor(what: 'moved' | 'started' | 'cancelled' | 'step', point: Point2): void
  /** A key did something with a handle of the selected annotation. */
  onHandle(news: HandleNews): void
  /** A key selected an annotation. */
  onSelect(id: string): void
}

const directions: Readonly<Record<string, Point2>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Steps of the keyboard's cursor, screen pixels. */
export const cursorSteps = [1, 2, 5, 10, 20, 50, 100] as const

const keys = { shift: false, alt: false, mod: false }

function moveCursor({ surface, onCursor }: CanvasKeyHost, way: Point2, event: CanvasKey) {
  const { live, viewport, settings, tools } = surface
  const view = viewport.get()
  const [dx, dy] = directionToImage(view, way)
  const times = event.altKey ? 1 / settings.step : event.shiftKey ? 5 : 1
  // Whole image pixels, at least one.
  const step = Math.max(1, Math.round((settings.step * times) / view.scale))
  // A gesture that the pointer began goes on where the pointer is.
  const begun = tools.busy ? live.get().pointer : null
  const from = live.get().cursor ?? begun ?? surface.centre()
  const { width, height } = surface.frame()
  const point: Point2 = [
    Math.min(width, Math.max(0, Math.round(from[0]) + dx * step)),
    Math.min(height, Math.max(0, Math.round(from[1]) + dy * step)),
  ]
  live.set({ cursor: point })
  if (tools.busy) tools.move({ point, modifiers: keys, pointer: 'mouse', keyboard: true })
  const [x, y] = toScreen(view, point)
  viewport.set(reveal(view, boundsToImage(view, { x: x - 8, y: y - 8, width: 16, height: 16 })))
  onCursor('moved', point)
}

function pressCursor({ surface, onCursor }: CanvasKeyHost) {
  const { live, tools } = surface
  const point = live.get().cursor ?? surface.centre()
  const input = { point, modifiers: keys, pointer: 'mouse' as const, keyboard: true }
  live.set({ cursor: point })
  const strokes = surface.shelf.get(surface.activeTool())?.strokes === true
  const isDown = tools.busy && !tools.waiting
  // A stroke goes on until Enter is pressed again.
  if (!(strokes && isDown)) tools.down(input)
  if (!strokes || isDown) tools.up(input)
  if (tools.busy) onCursor('started', point)
}

/** The next annotation in z-order; undefined past the ends. */
function neighbour(surface: Surface, step: 1 | -1): string | undefined {
  const { document, session } = surface.store.getState()
  const order = document.annotations.ofWidget(surface.widget.id)
  const current = session.selection.at(-1)
  const place = current === undefined ? -1 : order.indexOf(current)
  let index = place < 0 ? (step > 0 ? 0 : order.length - 1) : place + step
  for (; index >= 0 && index < order.length; index += step) {
    const id = order.at(index)
    const annotation = id === undefined ? undefined : document.annotations.get(id)
    if (annotation && !surface.isHidden(annotation)) return annotation.id
  }
  return undefined
}

/** Ends, in this order: gesture, cursor, handle, tool without a button, selection, whole screen, stay in the canvas. */
function endOne(host: CanvasKeyHost): void {
  const { surface, onCursor, leave } = host
  const { live, tools, store } = surface
  if (tools.cancel()) onCursor('cancelled', live.get().cursor ?? surface.centre())
  else if (live.get().cursor) live.set({ cursor: null })
  else if (tell(host, leaveHandles(surface)) || surface.leaveTool()) return
  else if (store.getState().session.selection.length > 0) store.setSession({ selection: [] })
  else if (live.get().full) live.set({ full: false })
  else leave()
}

/** Passes on what a key did with a handle; false when it did nothing. */
function tell(host: CanvasKeyHost, news: HandleNews | null): boolean {
  if (news) host.onHandle(news)
  return news !== null
}

/** Keys of a gesture that is under way: Enter ends what was drawn by clicks, Backspace steps back, at last out of it. */
function onGestureKey({ key }: CanvasKey, { tools, live }: Surface): boolean {
  if (!tools.waiting) return false
  if (key === 'Enter' && !live.get().cursor) return tools.finish()
  // Never the selected annotation, which is another one.
  return (key === 'Backspace' || key === 'Delete') && (tools.back() || tools.cancel())
}

/** Keys of the handles of the selected annotation: Enter begins, Tab and arrows go on. */
function onHandleKey(event: CanvasKey, host: CanvasKeyHost): boolean {
  const { surface } = host
  if (surface.tools.busy || surface.live.get().cursor || event.altKey) return false
  const direction = directions[event.key]
  if (direction) return tell(host, moveHandle(surface, direction, event.shiftKey))
  if (event.key === 'Tab') return tell(host, stepHandle(surface, event.shiftKey ? -1 : 1))
  if (event.key === 'Delete' || event.key === 'Backspace') return tell(host, removeHeld(surface))
  return event.key === 'Enter' && tell(host, enterHandles(surface))
}

function step(host: CanvasKeyHost, direction: 1 | -1): boolean {
  const id = neighbour(host.surface, direction)
  if (id === undefined) return false
  const { surface } = host
  surface.store.setSession({ selection: [id] })
  const bounds = surface.index().boundsOf(id)
  if (bounds) surface.viewport.set((view) => reveal(view, bounds))
  host.onSelect(id)
  return true
}

/** Handles a key that belongs to the canvas itself; true when it did. */
export function onCanvasKey(event: CanvasKey, host: CanvasKeyHost): boolean {
  const { surface } = host
  const { live, tools, settings } = surface
  if (event.key === 'Escape') {
    endOne(host)
    return true
  }
  if (onGestureKey(event, surface)) return true
  // Alt+Enter leads to what is asked of the selected annotation.
  if (event.ctrlKey || event.metaKey || (event.altKey && event.key === 'Enter')) return false
  // A tool that goes on with the selection has the cursor, not the selection's handles.
  const over = surface.isDrawing() && surface.shelf.get(surface.activeTool())?.over === true
  if (!over && onHandleKey(event, host)) return true
  if (event.key === 'Tab' && !event.altKey) {
    return tools.leave() || step(host, event.shiftKey ? -1 : 1)
  }
  if (event.key === ' ' && !event.repeat) host.holdPan(true)
  if (event.key === ' ') return true
  const draws = surface.isDrawing()
  const hasSelection = surface.store.getState().session.selection.length > 0
  const direction = directions[event.key]
  if (direction && !hasSelection && surface.activeTool() === 'pan') {
    const step = event.shiftKey ? 200 : 50
    surface.viewport.set((view) => panBy(view, -direction[0] * step, -direction[1] * step))
    return true
  }
  if (!draws || (hasSelection && !over && !tools.busy && !live.get().cursor)) return false
  if (direction) moveCursor(host, direction, event)
  else if (event.key === 'Enter') pressCursor(host)
  else if (event.key === 'PageUp' || event.key === 'PageDown') {
    const place = cursorSteps.findIndex((size) => size >= settings.step)
    const next = cursorSteps[place + (event.key === 'PageUp' ? 1 : -1)]
    if (next) settings.step = next
    host.onCursor('step', live.get().cursor ?? surface.centre())
  } else return false
  return true
}
