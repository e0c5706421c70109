import type { Geometry } from '@tagwright/schema'
import type { Context } from 'konva/lib/Context.js'
import type { Shape as KonvaShape } from 'konva/lib/Shape.js'
import { type JSX, useCallback } from 'react'
import { Shape } from 'react-konva/lib/ReactKonvaCore.js'
import { paintTraced } from '../paint/paint-live.js'
import type { Pen, ShapeViewProps } from '../shapes/shape.js'

/** Props of {@link TracedView}: a view's, and how the outline is drawn. */
export interface TracedViewProps<G extends Geometry> extends ShapeViewProps<G> {
  trace: (pen: Pen, geometry: G) => void
  /** @default true */
  filled?: boolean
}

/** A live annotation drawn by its outline, for views that have more to show than that. */
export function TracedView<G extends Geometry>(props: TracedViewProps<G>): JSX.Element {
  const { geometry, style, state, trace, filled = true } = props
  const draw = useCallback(
    (context: Context, node: KonvaShape) => {
      const unit = 1 / node.getAbsoluteScale().x
      paintTraced(context._context, geometry, trace, filled, { style, state, unit })
    },
    [geometry, style, state, trace, filled],
  )
  return <Shape sceneFunc={draw} listening={false} perfectDrawEnabled={false} />
}
