import type { PointGeometry } from '@tagwright/schema'
import type { Context } from 'konva/lib/Context.js'
import type { Shape as KonvaShape } from 'konva/lib/Shape.js'
import { type JSX, memo, useCallback } from 'react'
import { Shape } from 'react-konva/lib/ReactKonvaCore.js'
import { paintPoint } from '../../paint/paint-point.js'
import type { ShapeViewProps } from '../shape.js'

/** The live view of a point: a dot with a halo, of one size on screen at any zoom. */
export const PointView = memo(function PointView(
  props: ShapeViewProps<PointGeometry>,
): JSX.Element {
  const { geometry, style, state } = props
  const draw = useCallback(
    (context: Context, node: KonvaShape) => {
      const unit = 1 / node.getAbsoluteScale().x
      paintPoint(context._context, geometry, style, unit, state !== 'hovered')
    },
    [geometry, style, state],
  )
  return <Shape sceneFunc={draw} listening={false} perfectDrawEnabled={false} />
})
