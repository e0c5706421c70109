import type { PolylineGeometry } from '@tagwright/schema'
import { type JSX, memo } from 'react'
import { TracedView } from '../../live/traced-view.js'
import type { ShapeViewProps } from '../shape.js'
import { tracePolyline } from './polyline.trace.js'

/** The live view of a line, with a halo. */
export const PolylineView = memo(function PolylineView(
  props: ShapeViewProps<PolylineGeometry>,
): JSX.Element {
  return <TracedView {...props} trace={tracePolyline} filled={false} />
})
