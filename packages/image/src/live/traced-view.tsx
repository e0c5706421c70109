import type { Geometry } from '@tagwright/schema'
import type { Context } from 'konva/lib/Context.js'
import type { Shape as KonvaShape } from 'konva/lib/Shape.js'
import { type JSX, useCallback } from 'react'
import { Shape } from 'react-konva/lib/ReactKonvaCore.js'
import { strokeWidths } from '../paint/annotation-style.js'
import { thinPen } from '../paint/thin-pen.js'
import type { Pen, ShapeViewProps } from '../shapes/shape.js'

/** Props of {@link TracedView}: a view's, and how the outline is drawn. */
export interface TracedViewProps<G extends Geometry> extends ShapeViewProps<G> {
  trace: (pen: Pen, geometry: G) => void
  /** @default true */
  filled?: boolean
}

/** Draws a live annotation by its outline: light fill, halo, stroke of constant width on screen. */
export function TracedView<G extends Geometry>(props: TracedViewProps<G>): JSX.Element {
  const { geometry, style, state, trace, filled = true } = props
  const draw = useCallback(
    (context: Context, node: KonvaShape) => {
      const pen = context._context
      const unit = 1 / node.getAbsoluteScale().x
      const idle = state === 'hovered'
      pen.beginPath()
      trace(thinPen(pen, unit), geometry)
      if (filled) {
        pen.fillStyle = idle ? style.fillHovered : style.fillSelected
        pen.fill('evenodd')
      }
      pen.setLineDash(style.dash ? style.dash.map((length) => length * unit) : [])
      pen.strokeStyle = style.halo
      pen.lineWidth = (idle ? strokeWidths.halo : strokeWidths.selectedHalo) * unit
      pen.stroke()
      pen.strokeStyle = style.stroke
      pen.lineWidth = (idle ? strokeWidths.line : strokeWidths.selected) * unit
      pen.stroke()
    },
    [geometry, style, state, trace, filled],
  )
  return <Shape sceneFunc={draw} listening={false} perfectDrawEnabled={false} />
}
