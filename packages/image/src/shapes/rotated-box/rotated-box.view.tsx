import type { BoxGeometry } from '@tagwright/schema'
import { type JSX, memo } from 'react'
import { TracedView } from '../../live/traced-view.js'
import { traceBox } from '../box/box.trace.js'
import type { ShapeViewProps } from '../shape.js'

/** The live view of a turned box, also while only its first side is there. */
export const RotatedBoxView = memo(function RotatedBoxView(
  props: ShapeViewProps<BoxGeometry>,
): JSX.Element {
  return <TracedView {...props} trace={traceBox} />
})
