import { createPathTool, type PathToolState, type Tool } from '@tagwright/core'
import { type Point2, type PolylineGeometry, pathLength } from '@tagwright/schema'

/** A line through points. */
export const polylineThrough = (points: Point2[]): PolylineGeometry => ({
  type: 'polyline',
  points,
})

/** Draws a line by clicks (a double click or Enter ends it) or by a stroke along its object. */
export const polylineTool: Tool<PathToolState> = createPathTool({
  id: 'polyline',
  closed: false,
  least: 2,
  geometryOf: polylineThrough,
  accepts: (points, { minSize }) => pathLength(points) >= Math.max(minSize, 1e-6),
})
