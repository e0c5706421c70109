/** The part of the time axis on screen. */
export interface Viewport {
  /** Seconds at the left edge. */
  readonly start: number
  readonly pixelsPerSecond: number
  /** CSS pixels. */
  readonly width: number
}

/** What may be shown, in seconds. */
export interface ViewLimits {
  readonly start: number
  readonly end: number
}

/** Finest zoom: at 48 kHz ten pixels a sample, so that each is seen. */
export const finestZoom = 480_000

/** Seconds at a distance from the left edge. */
export const timeAt = (view: Viewport, x: number): number => view.start + x / view.pixelsPerSecond

/** Distance from the left edge in CSS pixels. */
export const xAt = (view: Viewport, time: number): number =>
  (time - view.start) * view.pixelsPerSecond

/** Seconds shown. */
export const spanOf = (view: Viewport): number => view.width / view.pixelsPerSecond

/** Seconds at the right edge. */
export const endOf = (view: Viewport): number => view.start + spanOf(view)

/** The coarsest zoom: all that may be shown fills the width. */
export function coarsestZoom(width: number, limits: ViewLimits): number {
  return Math.min(finestZoom, Math.max(1, width) / Math.max(1e-3, limits.end - limits.start))
}

/** Keeps zoom and position inside the limits. */
export function clampView(view: Viewport, limits: ViewLimits): Viewport {
  const width = Math.max(1, view.width)
  const coarsest = coarsestZoom(width, limits)
  const wanted = Number.isFinite(view.pixelsPerSecond) ? view.pixelsPerSecond : coarsest
  const pixelsPerSecond = Math.min(finestZoom, Math.max(coarsest, wanted))
  const last = Math.max(limits.start, limits.end - width / pixelsPerSecond)
  const start = Math.min(last, Math.max(limits.start, Number.isFinite(view.start) ? view.start : 0))
  return { start, pixelsPerSecond, width }
}

/** Zooms by a factor; the time under `x` stays under it. */
export function zoomAt(view: Viewport, factor: number, x: number, limits: ViewLimits): Viewport {
  const zoom = Math.min(
    finestZoom,
    Math.max(coarsestZoom(view.width, limits), view.pixelsPerSecond * factor),
  )
  return clampView({ ...view, pixelsPerSecond: zoom, start: timeAt(view, x) - x / zoom }, limits)
}

/** Moves by CSS pixels; positive shows later times. */
export function panBy(view: Viewport, pixels: number, limits: ViewLimits): Viewport {
  return clampView({ ...view, start: view.start + pixels / view.pixelsPerSecond }, limits)
}

/** Shows everything. */
export function fitAll(view: Viewport, limits: ViewLimits): Viewport {
  return clampView({ ...view, start: limits.start, pixelsPerSecond: 0 }, limits)
}

/** Shows a stretch with a margin on both sides, at the zoom that fits it. */
export function fitRange(view: Viewport, start: number, end: number, limits: ViewLimits): Viewport {
  const length = Math.max(0.05, end - start)
  const pixelsPerSecond = view.width / (length * 1.25)
  return clampView({ ...view, pixelsPerSecond, start: start - length * 0.125 }, limits)
}

/** Moves as little as needed for a stretch to be seen, with some room around it. */
export function reveal(view: Viewport, start: number, end: number, limits: ViewLimits): Viewport {
  const room = Math.min(spanOf(view) * 0.1, 1)
  if (start >= view.start && end <= endOf(view)) return view
  if (end - start > spanOf(view) - room || start < view.start)
    return clampView({ ...view, start: start - room }, limits)
  return clampView({ ...view, start: end + room - spanOf(view) }, limits)
}

/** How the view follows what is played. */
export type FollowMode = 'page' | 'centre' | 'off'

/** The view that keeps the playing position on screen: turning pages, or holding it in the middle. */
export function follow(
  view: Viewport,
  time: number,
  mode: FollowMode,
  limits: ViewLimits,
): Viewport {
  if (mode === 'off') return view
  if (mode === 'centre') return clampView({ ...view, start: time - spanOf(view) / 2 }, limits)
  if (time >= view.start && time < endOf(view)) return view
  return clampView({ ...view, start: time - spanOf(view) * 0.05 }, limits)
}
