import type { EllipseGeometry } from '@tagwright/schema'
import { type JSX, memo } from 'react'
import { TracedView } from '../../live/traced-view.js'
import type { ShapeViewProps } from '../shape.js'
import { traceEllipse } from './ellipse.trace.js'

/** The live view of an ellipse: its outline with a halo and a light fill. */
export const EllipseView = memo(function EllipseView(
  props: ShapeViewProps<EllipseGeometry>,
): JSX.Element {
  return <TracedView {...props} trace={traceEllipse} />
})
