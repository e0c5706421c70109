import type { Annotation } from '@tagwright/schema'
import type { AnyShape, Pen } from '../shapes/shape.js'
import type { Matrix } from '../viewport/viewport.js'
import { type AnnotationStyle, strokeWidths } from './annotation-style.js'
import { paintPoint } from './paint-point.js'
import type { PaintScene } from './paint-scene.js'
import { placeTiny, tinyTest } from './paint-tiny.js'
import { thinPen } from './thin-pen.js'

/** Below this many screen pixels on both sides, an annotation has no halo. */
const plainSize = 14

type Context = CanvasRenderingContext2D

/** One annotation as it is to be drawn, in image pixels. */
interface Drawn {
  shape: AnyShape
  annotation: Annotation
  style: AnnotationStyle
  bounds: readonly [x: number, y: number, width: number, height: number]
  selected: boolean
  pen: Pen
}

/** Fills, and strokes with these widths, in the order given; no width draws no halo. */
function paintOne(
  context: Context,
  { shape, annotation, style, bounds, selected, pen }: Drawn,
  halo: number,
  line: number,
): void {
  const isFilled = shape.filled !== false
  // A rectangle takes a canvas a fraction of what a path of four lines takes it.
  const isUpright = shape.upright?.(annotation.geometry!) === true
  const stroke = isUpright ? () => context.strokeRect(...bounds) : () => context.stroke()
  if (!isUpright) {
    context.beginPath()
    shape.trace(pen, annotation.geometry!)
  }
  if (isFilled) {
    context.fillStyle = selected ? style.fillHovered : style.fill
    if (isUpright) context.fillRect(...bounds)
    else context.fill('evenodd')
  }
  if (halo > 0) {
    context.strokeStyle = style.halo
    context.lineWidth = halo
    stroke()
  }
  context.strokeStyle = style.stroke
  context.lineWidth = line
  stroke()
}

function paintWhole(context: Context, drawn: Drawn, unit: number): void {
  const { style, selected } = drawn
  const { line, halo, selected: strong, selectedHalo } = strokeWidths
  if (style.dash) context.setLineDash(style.dash.map((length) => length * unit))
  paintOne(
    context,
    drawn,
    (selected ? selectedHalo : halo) * unit,
    (selected ? strong : line) * unit,
  )
  if (style.dash) context.setLineDash([])
}

/**
 * Draws annotations, lowest first, on a context whose transform maps image pixels to the screen.
 * Small ones are drawn with less detail.
 * @param from - the place in `slots` to begin at. @default 0
 * @param to - the place to end before. @default all
 */
export function paintAnnotations(
  context: Context,
  slots: ArrayLike<number>,
  scene: PaintScene,
  scale: number,
  from = 0,
  to = slots.length,
): number {
  const { extents, selected } = scene
  const unit = 1 / scale
  const plain = plainSize * unit
  const { a, b, c, d, e, f } = context.getTransform()
  const matrix: Matrix = [a, b, c, d, e, f]
  const line = Math.max(1, Math.round(Math.hypot(a, b) * unit))
  const isTiny = tinyTest(scene, scale)
  const place = new Int32Array(4)
  const pen = thinPen(context, unit)
  /** The context counts in its own pixels, for tiny ones. */
  let plainly = false
  let drawn = 0
  for (let i = from; i < to; i++) {
    const slot = slots[i]!
    const annotation = scene.at(slot)
    if (!annotation || scene.skip(annotation)) continue
    const style = scene.styleOf(annotation)
    const at = slot * 4
    drawn++
    const tiny = isTiny(slot)
    if (tiny !== plainly) {
      if (tiny) context.setTransform(1, 0, 0, 1, 0, 0)
      else context.setTransform(...matrix)
      plainly = tiny
    }
    if (tiny) {
      const isDot = placeTiny(extents, at, matrix, line, place)
      const [left, top, right, bottom] = place as unknown as [number, number, number, number]
      context.fillStyle = style.stroke
      if (isDot) context.fillRect(left, top, right - left, bottom - top)
      else {
        context.strokeStyle = style.stroke
        context.lineWidth = line
        const half = line / 2
        context.strokeRect(left + half, top + half, right - left - line, bottom - top - line)
      }
      continue
    }
    const x = extents[at]!
    const y = extents[at + 1]!
    const width = extents[at + 2]! - x
    const height = extents[at + 3]! - y
    const isSelected = selected?.has(annotation.id) === true
    if (width === 0 && height === 0) {
      paintPoint(context, { x, y }, style, unit, isSelected)
      continue
    }
    const shape = scene.shapeOf(annotation)
    if (!shape) continue
    if (shape.paint) {
      shape.paint(context, annotation.geometry!, {
        style,
        unit,
        state: isSelected ? 'strong' : 'idle',
      })
      continue
    }
    const bounds = [x, y, width, height] as const
    const one: Drawn = { shape, annotation, style, bounds, selected: isSelected, pen }
    if (width >= plain || height >= plain || isSelected || style.dash)
      paintWhole(context, one, unit)
    else paintOne(context, one, 0, unit)
  }
  if (plainly) context.setTransform(...matrix)
  return drawn
}
