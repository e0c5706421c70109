import type { Bounds, Geometry, Point2 } from '@tagwright/schema'
import type { Surface } from '../canvas/surface.js'
import { paintAnnotations } from '../paint/paint-annotations.js'
import { paintLive } from '../paint/paint-live.js'
import { paintPill, paintTag } from '../paint/paint-tag.js'
import { boundsToScreen, matrixOf, toScreen, type Viewport } from '../viewport/viewport.js'
import { draftStyle, type LiveItem } from './live-items.js'
import { type OverlayTokens, onPicture } from './overlay-tokens.js'
import { paintDrawnPoints, paintHandles } from './paint-handles.js'

/** What the overlay needs beside the surface. */
export interface OverlayOptions {
  tokens: OverlayTokens
  /** The pointer is a finger: larger handles. */
  coarse: boolean
  /** Formats a size or a position for the read-out. */
  readOut(geometry: Geometry | Point2): string
}

type Context = CanvasRenderingContext2D

function paintMarquee(context: Context, view: Viewport, bounds: Bounds, { accent }: OverlayTokens) {
  const { x, y, width, height } = boundsToScreen(view, bounds)
  context.save()
  context.globalAlpha = 0.1
  context.fillStyle = accent
  context.fillRect(x, y, width, height)
  context.restore()
  context.strokeStyle = accent
  context.lineWidth = 1
  context.strokeRect(x + 0.5, y + 0.5, width, height)
}

/** Half the length of the lines through the keyboard's cursor, screen pixels. */
const arm = 14

/** Short lines through a point, dark on light, so that they show on any photo. */
function paintCursor(context: Context, view: Viewport, at: Point2, color: string) {
  const [x, y] = toScreen(view, at).map((value) => Math.round(value) + 0.5) as Point2
  const lines = () => {
    context.beginPath()
    context.moveTo(x - arm, y)
    context.lineTo(x + arm, y)
    context.moveTo(x, y - arm)
    context.lineTo(x, y + arm)
    context.stroke()
  }
  context.strokeStyle = 'rgba(0, 0, 0, 0.45)'
  context.lineWidth = 4
  lines()
  context.strokeStyle = color
  context.lineWidth = 2
  lines()
}

function toImageSpace(context: Context, view: Viewport, ratio: number) {
  const [a, b, c, d, e, f] = matrixOf(view)
  context.setTransform(a * ratio, b * ratio, c * ratio, d * ratio, e * ratio, f * ratio)
}

/** The live annotations and the drawn one, but for those whose shapes have views of their own. */
function paintItems(context: Context, surface: Surface, items: readonly LiveItem[], ratio: number) {
  const view = surface.viewport.get()
  const { drawing, gesture } = surface.live.get()
  const moving = gesture === 'move' || gesture === 'resize'
  const shape = drawing && surface.shelf.byGeometry.get(drawing.type)
  const unit = 1 / view.scale
  context.save()
  toImageSpace(context, view, ratio)
  for (const { shape, geometry, style, state } of items)
    if (!shape.View) paintLive(context, shape, geometry, { style, state, unit, moving })
  if (drawing && shape && !shape.View)
    paintLive(context, shape, drawing, { style: draftStyle(surface), state: 'draft', unit })
  context.restore()
}

/** Annotations that are moved as one, more than are worth a node each. */
function paintGroup(context: Context, surface: Surface, view: Viewport, ratio: number) {
  const { group } = surface.live.get()
  if (!group) return
  const index = surface.index()
  const { imageWidth: width, imageHeight: height } = view
  context.save()
  toImageSpace(context, view, ratio)
  context.translate(group.dx, group.dy)
  paintAnnotations(
    context,
    index.search({ x: 0, y: 0, width, height }),
    {
      extents: index.extents(),
      at: index.at,
      shapeOf: index.shapeOf,
      styleOf: surface.styles(),
      skip: ({ id }) => !group.ids.has(id),
      selected: group.ids,
    },
    view.scale,
  )
  context.restore()
}

/** Draws the live annotations and what lies above: handles, names, marquee, cursor, read-out. */
export function paintOverlay(
  context: Context,
  surface: Surface,
  items: readonly LiveItem[],
  options: OverlayOptions,
  ratio: number,
): void {
  const view = surface.viewport.get()
  const { gesture, drawing, edited, marquee, pointer, cursor, group, handle } = surface.live.get()
  const tokens = onPicture(options.tokens)
  if (group) paintGroup(context, surface, view, ratio)
  if (items.length > 0 || drawing) paintItems(context, surface, items, ratio)
  const [only, another] = items.filter(({ state }) => state === 'selected')
  if (gesture === 'none') {
    for (const { style, shape, geometry } of items) {
      const { x, y } = boundsToScreen(view, shape.bounds(geometry))
      // The name of a keypoint in the corner stands beside it.
      paintTag(context, style, geometry.type === 'keypoints' ? { x: x - 8, y: y - 10 } : { x, y })
    }
  }
  const held = handle !== null && handle.annotation === only?.id ? handle.handle : null
  const dragged = gesture === 'resize' && pointer ? toScreen(view, pointer) : null
  const marks = { ...options, tokens, held, dragged }
  const editable = only && !another && surface.store.canEdit(only.id, surface.widget.id)
  if (editable && gesture !== 'move' && gesture !== 'draw')
    paintHandles(context, view, only.shape, only.geometry, marks)
  if (drawing) paintDrawnPoints(context, view, drawing, marks)
  if (marquee) paintMarquee(context, view, marquee, tokens)
  if (cursor && surface.isDrawing() && gesture !== 'pan')
    paintCursor(context, view, cursor, tokens.accent)
  const shown = drawing ?? (edited?.size === 1 ? [...edited.values()][0] : undefined)
  const at = cursor ?? pointer
  if (shown && at) {
    const [x, y] = toScreen(view, at)
    paintPill(context, options.readOut(shown), [x + 14, y + 18], view)
  } else if (cursor) {
    const [x, y] = toScreen(view, cursor)
    paintPill(context, options.readOut(cursor), [x + 14, y + 18], view)
  }
  for (const paint of surface.extras.above) paint(context, view)
}
