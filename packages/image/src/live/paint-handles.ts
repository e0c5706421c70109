import type { Geometry, Point2 } from '@tagwright/schema'
import type { AnyShape, ShapeHandle } from '../shapes/shape.js'
import { offeredHandles } from '../tools/handle-at.js'
import { boundsToScreen, matrixOf, toScreen, type Viewport } from '../viewport/viewport.js'
import type { OverlayTokens } from './overlay-tokens.js'

type Context = CanvasRenderingContext2D

/** How handles are drawn. */
export interface HandleOptions {
  tokens: OverlayTokens
  /** The pointer is a finger: larger handles. */
  coarse: boolean
  /** The one that keys work on. */
  held: string | null
  /** Where one is being dragged, screen pixels: of many vertices, only those about it are drawn. */
  dragged?: Point2 | null
}

/** Vertices nearer to each other on screen than this are drawn as one; all can be taken hold of. */
const apart = 7
/** Screen pixels about a dragged vertex within which others are drawn. */
const about = 100

function paintOne(context: Context, handle: ShapeHandle, [x, y]: Point2, side: number): void {
  context.beginPath()
  if (handle.kind === 'middle') context.arc(x, y, side * 0.3, 0, 2 * Math.PI)
  else if (handle.kind) context.arc(x, y, side * 0.5, 0, 2 * Math.PI)
  else context.roundRect(x - side / 2, y - side / 2, side, side, 2)
  context.fill()
  context.stroke()
}

/** Draws the handles of an annotation: squares resize, circles are vertices, small ones add one. */
export function paintHandles(
  context: Context,
  view: Viewport,
  shape: AnyShape,
  geometry: Geometry,
  { tokens, coarse, held, dragged }: HandleOptions,
): void {
  const side = coarse ? 16 : 10
  const isFar = ([x, y]: Point2) =>
    !!dragged && (Math.abs(x - dragged[0]) > about || Math.abs(y - dragged[1]) > about)
  const bounds = boundsToScreen(view, shape.bounds(geometry))
  const isSmall = Math.min(bounds.width, bounds.height) < side * 3
  let last: Point2 | null = null
  const [a, b, c, d, e, f] = matrixOf(view)
  context.lineWidth = 1.5
  for (const handle of offeredHandles(shape, geometry, view.scale)) {
    // On a small shape, the handles between the corners would hide it.
    if (isSmall && /^(top|bottom|left|right)$/.test(handle.id)) continue
    const isHeld = handle.id === held
    // A keypoint shows itself, and whether it is visible.
    if (handle.name !== undefined && !isHeld) continue
    const [x, y] = handle.point
    const at: Point2 = [a * x + c * y + e, b * x + d * y + f]
    const isSeen =
      at[0] > -side && at[1] > -side && at[0] < view.width + side && at[1] < view.height + side
    if (!isSeen || ((handle.kind === 'vertex' || handle.kind === 'middle') && isFar(at))) continue
    const isCrowded = last && Math.abs(at[0] - last[0]) < apart && Math.abs(at[1] - last[1]) < apart
    if (isCrowded && handle.kind === 'vertex' && !isHeld) continue
    last = at
    context.fillStyle = isHeld ? tokens.accent : tokens.surface
    context.strokeStyle = isHeld ? tokens.surface : tokens.accent
    paintOne(context, handle, at, isHeld ? side + 4 : side)
  }
}

/** Draws the points set so far; the first one larger, as a click on it closes. */
export function paintDrawnPoints(
  context: Context,
  view: Viewport,
  geometry: Geometry,
  { tokens, coarse }: HandleOptions,
): void {
  const ring =
    geometry.type === 'polygon'
      ? geometry.parts[0]?.exterior
      : geometry.type === 'polyline'
        ? geometry.points
        : undefined
  if (!ring) return
  const radius = coarse ? 5 : 3.5
  let last: Point2 | null = null
  context.fillStyle = tokens.surface
  context.strokeStyle = tokens.accent
  context.lineWidth = 1.5
  // The last point is where the pointer is.
  ring.slice(0, -1).forEach((point, i) => {
    const at = toScreen(view, point)
    if (last && Math.hypot(at[0] - last[0], at[1] - last[1]) < apart) return
    last = at
    const isClosing = i === 0 && geometry.type === 'polygon' && ring.length > 3
    context.beginPath()
    context.arc(at[0], at[1], isClosing ? radius * 1.8 : radius, 0, 2 * Math.PI)
    context.fill()
    context.stroke()
  })
}
