import type { PolygonGeometry } from '@tagwright/schema'
import { type JSX, memo } from 'react'
import { TracedView } from '../../live/traced-view.js'
import type { ShapeViewProps } from '../shape.js'
import { tracePolygon } from './polygon.trace.js'

/** The live view of a polygon: its outline with a halo and a light fill. */
export const PolygonView = memo(function PolygonView(
  props: ShapeViewProps<PolygonGeometry>,
): JSX.Element {
  return <TracedView {...props} trace={tracePolygon} />
})
