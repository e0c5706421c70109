import type { Annotation } from '@tagwright/schema'
import type { AnyShape } from '../shapes/shape.js'
import { type AnnotationStyle, strokeWidths } from './annotation-style.js'
import type { StyleOf } from './label-styles.js'
import { paintPoint } from './paint-point.js'

/** What a batch of annotations is drawn from. */
export interface PaintScene {
  /** `[minX, minY, maxX, maxY]` of every slot, image pixels. */
  extents: Float64Array
  at(slot: number): Annotation | undefined
  shapeOf(annotation: Annotation): AnyShape | undefined
  styleOf: StyleOf
  /** Left out: drawn live, or hidden. */
  skip(annotation: Annotation): boolean
  /** Drawn as selected; a few selected ones are drawn live instead. */
  selected?: ReadonlySet<string>
}

/** Below this many screen pixels on both sides, an annotation is a dot of its colour. */
const dotSize = 4
/** Below this many, it is the outline of its bounds. */
const frameSize = 8
/** Below this many, it has no halo. */
const plainSize = 14

type Context = CanvasRenderingContext2D

function paintWhole(
  context: Context,
  annotation: Annotation,
  shape: AnyShape,
  style: AnnotationStyle,
  scale: number,
  selected: boolean,
): void {
  const unit = 1 / scale
  context.beginPath()
  shape.trace(context, annotation.geometry!)
  if (shape.filled !== false) {
    context.fillStyle = selected ? style.fillHovered : style.fill
    context.fill('evenodd')
  }
  if (style.dash) context.setLineDash(style.dash.map((length) => length * unit))
  context.strokeStyle = style.halo
  context.lineWidth = (selected ? strokeWidths.selectedHalo : strokeWidths.halo) * unit
  context.stroke()
  context.strokeStyle = style.stroke
  context.lineWidth = (selected ? strokeWidths.selected : strokeWidths.line) * unit
  context.stroke()
  if (style.dash) context.setLineDash([])
}

/**
 * Draws annotations, lowest first, on a context whose transform maps image pixels to the screen.
 * Small ones are drawn with less detail.
 */
export function paintAnnotations(
  context: Context,
  slots: ArrayLike<number>,
  scene: PaintScene,
  scale: number,
): number {
  const { extents, selected } = scene
  const unit = 1 / scale
  const dot = dotSize * unit
  const frame = frameSize * unit
  const plain = plainSize * unit
  let drawn = 0
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!
    const annotation = scene.at(slot)
    if (!annotation || scene.skip(annotation)) continue
    const style = scene.styleOf(annotation)
    const at = slot * 4
    const x = extents[at]!
    const y = extents[at + 1]!
    const width = extents[at + 2]! - x
    const height = extents[at + 3]! - y
    drawn++
    if (width === 0 && height === 0) {
      const isStrong = selected?.has(annotation.id) === true
      paintPoint(context, { x, y }, style, unit, isStrong)
      continue
    }
    if (width < dot && height < dot) {
      context.fillStyle = style.stroke
      context.fillRect(x, y, Math.max(width, unit), Math.max(height, unit))
      continue
    }
    const isSelected = selected?.has(annotation.id) === true
    if (width < frame && height < frame && !isSelected) {
      context.strokeStyle = style.stroke
      context.lineWidth = unit
      context.strokeRect(x, y, width, height)
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
    if (width >= plain || height >= plain || isSelected || style.dash) {
      paintWhole(context, annotation, shape, style, scale, isSelected)
      continue
    }
    context.beginPath()
    shape.trace(context, annotation.geometry!)
    if (shape.filled !== false) {
      context.fillStyle = style.fill
      context.fill('evenodd')
    }
    context.strokeStyle = style.stroke
    context.lineWidth = unit
    context.stroke()
  }
  return drawn
}
