import type { Geometry } from '@tagwright/schema'
import type { AnyShape, PaintLook, Pen, ShapeViewProps } from '../shapes/shape.js'
import { strokeWidths } from './annotation-style.js'
import { leastSeen, thinPen } from './thin-pen.js'

/** How a live annotation is to look; `unit` is image pixels per screen pixel. */
export interface LiveLook extends Pick<PaintLook, 'style' | 'unit'> {
  state: ShapeViewProps['state']
  /** It follows the pointer now. @default false */
  moving?: boolean
}

/** Draws a live annotation by its outline: light fill, halo, stroke of constant width on screen. */
export function paintTraced<G extends Geometry>(
  context: CanvasRenderingContext2D,
  geometry: G,
  trace: (pen: Pen, geometry: G) => void,
  filled: boolean,
  { style, state, unit, moving = false }: LiveLook,
): void {
  const idle = state === 'hovered'
  context.beginPath()
  trace(thinPen(context, unit, moving ? leastSeen.moving : leastSeen.still), geometry)
  if (filled) {
    context.fillStyle = idle ? style.fillHovered : style.fillSelected
    context.fill('evenodd')
  }
  context.setLineDash(style.dash ? style.dash.map((length) => length * unit) : [])
  context.strokeStyle = style.halo
  context.lineWidth = (idle ? strokeWidths.halo : strokeWidths.selectedHalo) * unit
  context.stroke()
  context.strokeStyle = style.stroke
  context.lineWidth = (idle ? strokeWidths.line : strokeWidths.selected) * unit
  context.stroke()
  if (style.dash) context.setLineDash([])
}

/** Draws a live annotation whose shape has no view of its own, on a context in image pixels. */
export function paintLive(
  context: CanvasRenderingContext2D,
  shape: AnyShape,
  geometry: Geometry,
  look: LiveLook,
): void {
  if (shape.paint) shape.paint(context, geometry, look)
  else paintTraced(context, geometry, shape.trace, shape.filled !== false, look)
}
