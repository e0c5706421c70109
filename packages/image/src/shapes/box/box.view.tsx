import type { BoxGeometry } from '@tagwright/schema'
import { type JSX, memo } from 'react'
import { TracedView } from '../../live/traced-view.js'
import type { ShapeViewProps } from '../shape.js'
import { traceBox } from './box.trace.js'

/** The live view of a box: its outline with a halo and a light fill. */
export const BoxView = memo(function BoxView(props: ShapeViewProps<BoxGeometry>): JSX.Element {
  return <TracedView {...props} trace={traceBox} />
})
