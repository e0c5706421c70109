import { type PathToolState, pathStepBack, type Tool } from '@tagwright/core'
import {
  clampPolyline,
  distanceToPolyline,
  mapPolyline,
  offsetIntoFrame,
  type PolylineGeometry,
  polylineBounds,
} from '@tagwright/schema'
import { Spline } from 'lucide-react'
import { dragPath, type PathHandle, pathHandles } from '../../paths/path-handles.js'
import { defineShape } from '../shape.js'
import { polylineThrough, polylineTool } from './polyline.tool.js'
import { tracePolyline } from './polyline.trace.js'

const translate = (line: PolylineGeometry, dx: number, dy: number): PolylineGeometry =>
  mapPolyline(line, ([x, y]) => [x + dx, y + dy])

const idOf = ({ kind, index }: PathHandle): string => `${kind}-${index}`

function placeOf(id: string): PathHandle | null {
  const [, kind, index] = /^(vertex|middle)-(\d+)$/.exec(id) ?? []
  return kind ? { kind: kind as PathHandle['kind'], index: Number(index) } : null
}

/** Open lines through two or more points. */
export const polylineShape = defineShape<'polyline'>({
  id: 'polyline',
  geometry: 'polyline',
  label: 'image.shape.polyline',
  icon: Spline,
  keys: ['L'],
  tool: polylineTool as Tool,
  clicks: true,
  filled: false,
  spoken: 'image.cursor.vertex',
  stepBack: (state) => pathStepBack(state as PathToolState, polylineThrough),
  bounds: polylineBounds,
  // A line of no width needs some about it to be taken hold of.
  hit: (line, point, tolerance) => distanceToPolyline(line, point) <= tolerance * 2,
  trace: tracePolyline,
  handles: ({ points }, scale) => pathHandles(points, false, idOf, scale),
  dragHandle(line, handle, drag) {
    const place = placeOf(handle)
    return place ? { ...line, points: dragPath(line.points, place, drag) } : line
  },
  handleAfter(handle) {
    const place = placeOf(handle)
    return place?.kind === 'middle' ? idOf({ kind: 'vertex', index: place.index + 1 }) : handle
  },
  removeHandle(line, handle) {
    const place = placeOf(handle)
    if (place?.kind !== 'vertex' || line.points.length <= 2) return null
    return { ...line, points: line.points.filter((_, index) => index !== place.index) }
  },
  translate,
  clamp(line, frame) {
    const [dx, dy] = offsetIntoFrame(polylineBounds(line), frame)
    return dx === 0 && dy === 0 ? line : clampPolyline(translate(line, dx, dy), frame)
  },
})
