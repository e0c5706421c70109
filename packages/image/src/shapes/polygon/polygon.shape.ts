import { type PathToolState, pathStepBack, type Tool } from '@tagwright/core'
import {
  clampPolygon,
  distanceToLine,
  mapPolygon,
  offsetIntoFrame,
  type Point2,
  type PolygonGeometry,
  polygonBounds,
  polygonContains,
} from '@tagwright/schema'
import { Pentagon } from 'lucide-react'
import { defineShape } from '../shape.js'
import {
  dragPolygonHandle,
  polygonHandleAfter,
  polygonHandles,
  removePolygonVertex,
} from './polygon.handles.js'
import { polygonThrough, polygonTool } from './polygon.tool.js'
import { tracePolygon } from './polygon.trace.js'

const translate = (polygon: PolygonGeometry, dx: number, dy: number): PolygonGeometry =>
  mapPolygon(polygon, ([x, y]) => [x + dx, y + dy])

const isNearEdge = (ring: readonly Point2[], point: Point2, tolerance: number): boolean =>
  ring.some((vertex, i) => distanceToLine(point, vertex, ring[i + 1] ?? ring[0]!) <= tolerance)

/** Polygons of one or more parts, with holes. */
export const polygonShape = defineShape<'polygon'>({
  id: 'polygon',
  geometry: 'polygon',
  label: 'image.shape.polygon',
  icon: Pentagon,
  keys: ['P'],
  tool: polygonTool as Tool,
  clicks: true,
  spoken: 'image.cursor.vertex',
  stepBack: (state) => pathStepBack(state as PathToolState, polygonThrough),
  bounds: polygonBounds,
  hit: (polygon, point, tolerance) =>
    polygonContains(polygon, point) ||
    (tolerance > 0 &&
      polygon.parts.some(({ exterior, holes }) =>
        [exterior, ...holes].some((ring) => isNearEdge(ring, point, tolerance)),
      )),
  trace: tracePolygon,
  handles: polygonHandles,
  dragHandle: dragPolygonHandle,
  handleAfter: polygonHandleAfter,
  removeHandle: removePolygonVertex,
  translate,
  // Moved in as it is; one larger than the picture is cut at its edges.
  clamp(polygon, frame) {
    const [dx, dy] = offsetIntoFrame(polygonBounds(polygon), frame)
    return dx === 0 && dy === 0 ? polygon : clampPolygon(translate(polygon, dx, dy), frame)
  },
})
