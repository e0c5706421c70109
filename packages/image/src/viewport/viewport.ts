import type { Bounds, Point2 } from '@tagwright/schema'

/** How far the view is turned, in degrees clockwise. */
export type ViewRotation = 0 | 90 | 180 | 270

/**
 * Which part of a picture a surface shows. Screen points are CSS pixels of the surface, origin
 * top-left; image points are natural pixels of the upright picture.
 */
export interface Viewport {
  /** Size of the surface in CSS pixels. */
  readonly width: number
  readonly height: number
  /** Natural size of the picture. */
  readonly imageWidth: number
  readonly imageHeight: number
  /** CSS pixels per image pixel. */
  readonly scale: number
  /** Screen position of the picture's origin. */
  readonly x: number
  readonly y: number
  readonly rotation: ViewRotation
}

/** Coefficients of `CanvasRenderingContext2D.setTransform`: image pixels to screen. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** Least and greatest scale. */
export const scaleLimits = { min: 0.01, max: 64 } as const

const turns: Record<ViewRotation, readonly [cos: number, sin: number]> = {
  0: [1, 0],
  90: [0, 1],
  180: [-1, 0],
  270: [0, -1],
}

/** The transform from image pixels to screen pixels. */
export function matrixOf(view: Viewport): Matrix {
  const [cos, sin] = turns[view.rotation]
  const { scale } = view
  return [cos * scale, sin * scale, -sin * scale, cos * scale, view.x, view.y]
}

/** Where an image point is seen. */
export function toScreen(view: Viewport, [x, y]: Readonly<Point2>): Point2 {
  const [a, b, c, d, e, f] = matrixOf(view)
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The image point under a screen point. */
export function toImage(view: Viewport, [sx, sy]: Readonly<Point2>): Point2 {
  const [cos, sin] = turns[view.rotation]
  const dx = (sx - view.x) / view.scale
  const dy = (sy - view.y) / view.scale
  return [cos * dx + sin * dy, cos * dy - sin * dx]
}

/** The way in the picture that is seen as a way on the screen, of the same length. */
export function directionToImage({ rotation }: Viewport, [dx, dy]: Readonly<Point2>): Point2 {
  const [cos, sin] = turns[rotation]
  // Adding nought: no way is -0.
  return [cos * dx + sin * dy + 0, cos * dy - sin * dx + 0]
}

const around = (points: readonly Point2[]): Bounds => {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

const corners = ({ x, y, width, height }: Bounds): Point2[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
]

/** The screen rectangle about an image rectangle. */
export function boundsToScreen(view: Viewport, bounds: Bounds): Bounds {
  return around(corners(bounds).map((point) => toScreen(view, point)))
}

/** The image rectangle about a screen rectangle. */
export function boundsToImage(view: Viewport, bounds: Bounds): Bounds {
  return around(corners(bounds).map((point) => toImage(view, point)))
}

/** The image rectangle that the surface shows, `margin` screen pixels wider on each side. */
export function visibleBounds(view: Viewport, margin = 0): Bounds {
  const { width, height } = view
  return boundsToImage(view, {
    x: -margin,
    y: -margin,
    width: width + 2 * margin,
    height: height + 2 * margin,
  })
}

/** The screen rectangle of the whole picture. */
export function pictureOnScreen(view: Viewport): Bounds {
  return boundsToScreen(view, { x: 0, y: 0, width: view.imageWidth, height: view.imageHeight })
}

const clampScale = (scale: number): number =>
  Math.min(scaleLimits.max, Math.max(scaleLimits.min, scale))

/** Screen pixels of the picture that always stay in sight. */
const inSight = 48

/** Moves the picture just as far as needed to keep a part of it in sight. */
export function clampView(view: Viewport): Viewport {
  const seen = pictureOnScreen(view)
  const keepX = Math.min(inSight, seen.width, view.width)
  const keepY = Math.min(inSight, seen.height, view.height)
  const left = Math.min(view.width - keepX, Math.max(keepX - seen.width, seen.x))
  const top = Math.min(view.height - keepY, Math.max(keepY - seen.height, seen.y))
  if (left === seen.x && top === seen.y) return view
  return { ...view, x: view.x + left - seen.x, y: view.y + top - seen.y }
}

/** Changes the scale and keeps the image point under `at` where it is. */
export function zoomAt(view: Viewport, scale: number, at: Readonly<Point2>): Viewport {
  const next = clampScale(scale)
  const ratio = next / view.scale
  return clampView({
    ...view,
    scale: next,
    x: at[0] + (view.x - at[0]) * ratio,
    y: at[1] + (view.y - at[1]) * ratio,
  })
}

/** Moves the picture by screen pixels. */
export function panBy(view: Viewport, dx: number, dy: number): Viewport {
  return clampView({ ...view, x: view.x + dx, y: view.y + dy })
}

/** Puts an image rectangle into the middle of the surface, as large as fits. */
export function fitBounds(
  view: Viewport,
  bounds: Bounds,
  { padding = 16, maxScale = scaleLimits.max as number } = {},
): Viewport {
  const turned = view.rotation % 180 !== 0
  const across = Math.max(turned ? bounds.height : bounds.width, 1e-6)
  const down = Math.max(turned ? bounds.width : bounds.height, 1e-6)
  const room = (size: number) => Math.max(size - 2 * padding, 1)
  const scale = clampScale(Math.min(room(view.width) / across, room(view.height) / down, maxScale))
  return centreOn({ ...view, scale }, [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2])
}

/** Shows the whole picture; small ones grow, but not beyond 8 screen pixels per image pixel. */
export function fitView(view: Viewport, padding = 16): Viewport {
  const bounds = { x: 0, y: 0, width: view.imageWidth, height: view.imageHeight }
  return fitBounds(view, bounds, { padding, maxScale: 8 })
}

/** Puts an image point into the middle of the surface. */
export function centreOn(view: Viewport, point: Readonly<Point2>): Viewport {
  const [sx, sy] = toScreen(view, point)
  return { ...view, x: view.x + view.width / 2 - sx, y: view.y + view.height / 2 - sy }
}

/** Turns the view about the middle of the surface. */
export function rotateView(view: Viewport, rotation: ViewRotation): Viewport {
  const centre = toImage(view, [view.width / 2, view.height / 2])
  return clampView(centreOn({ ...view, rotation }, centre))
}

/** Gives the surface another size and keeps the image point in its middle where it is. */
export function resizeView(view: Viewport, width: number, height: number): Viewport {
  if (width === view.width && height === view.height) return view
  const centre = toImage(view, [view.width / 2, view.height / 2])
  return clampView(centreOn({ ...view, width, height }, centre))
}

/** Whether all of the picture is in sight. */
export function isWhole(view: Viewport): boolean {
  const { x, y, width, height } = pictureOnScreen(view)
  return x > -1 && y > -1 && x + width < view.width + 1 && y + height < view.height + 1
}

/** Moves the view just as far as needed to show an image rectangle. */
export function reveal(view: Viewport, bounds: Bounds, margin = 24): Viewport {
  const seen = boundsToScreen(view, bounds)
  const shift = (start: number, size: number, room: number) => {
    if (start >= margin && start + size <= room - margin) return 0
    if (size > room - 2 * margin) {
      return start > room - margin || start + size < margin ? (room - size) / 2 - start : 0
    }
    return start < margin ? margin - start : room - margin - (start + size)
  }
  const dx = shift(seen.x, seen.width, view.width)
  const dy = shift(seen.y, seen.height, view.height)
  return dx === 0 && dy === 0 ? view : clampView({ ...view, x: view.x + dx, y: view.y + dy })
}
