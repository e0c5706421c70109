import {
  boundsOfPoints,
  type Point2,
  type PolygonGeometry,
  signedRingArea,
} from '@tagwright/schema'
import { createPathTool, type PathToolState } from './path.tool.js'
import type { Tool } from './tool.js'

/** A polygon of one part through points. */
export const polygonThrough = (points: Point2[]): PolygonGeometry => ({
  type: 'polygon',
  parts: [{ exterior: points, holes: [] }],
})

/**
 * Draws a polygon by clicks (the first vertex, a double click or Enter closes it) or by a stroke
 * around its object.
 */
export const polygonTool: Tool<PathToolState> = createPathTool({
  id: 'polygon',
  closed: true,
  least: 3,
  geometryOf: polygonThrough,
  accepts(points, { minSize }) {
    const bounds = boundsOfPoints(points)
    const isFlat = Math.abs(signedRingArea(points)) < 1e-6
    return !!bounds && !isFlat && Math.min(bounds.width, bounds.height) >= minSize
  },
})
