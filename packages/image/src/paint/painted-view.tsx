import type { Geometry } from '@tagwright/schema'
import type { Context } from 'konva/lib/Context.js'
import type { Shape as KonvaShape } from 'konva/lib/Shape.js'
import { type JSX, useCallback } from 'react'
import { Shape } from 'react-konva/lib/ReactKonvaCore.js'
import type { AnyShape, ShapeViewProps } from '../shapes/shape.js'

/** Props of {@link PaintedView}: a view's, and how the shape draws itself. */
export interface PaintedViewProps extends ShapeViewProps<Geometry> {
  paint: NonNullable<AnyShape['paint']>
}

/** Draws a live annotation by its shape's own painter. */
export function PaintedView({ geometry, style, state, paint }: PaintedViewProps): JSX.Element {
  const draw = useCallback(
    (context: Context, node: KonvaShape) => {
      paint(context._context, geometry, { style, state, unit: 1 / node.getAbsoluteScale().x })
    },
    [geometry, style, state, paint],
  )
  return <Shape sceneFunc={draw} listening={false} perfectDrawEnabled={false} />
}
