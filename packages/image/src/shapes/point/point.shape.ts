import type { Tool } from '@tagwright/core'
import { clampPoint, clampPointToFrame, pointBounds } from '@tagwright/schema'
import { CircleDot } from 'lucide-react'
import { paintPoint } from '../../paint/paint-point.js'
import { defineShape } from '../shape.js'
import { pointTool } from './point.tool.js'

/** Single positions. */
export const pointShape = defineShape<'point'>({
  id: 'point',
  geometry: 'point',
  label: 'image.shape.point',
  icon: CircleDot,
  keys: ['K'],
  tool: pointTool as Tool,
  clicks: true,
  filled: false,
  bounds: pointBounds,
  // A dot of a few pixels on screen is taken hold of by its halo too.
  hit: ({ x, y }, point, tolerance) => Math.hypot(point[0] - x, point[1] - y) <= tolerance * 2,
  trace: (pen, { x, y }) => pen.arc(x, y, 0.5, 0, 2 * Math.PI),
  paint(context, point, { style, unit, state }) {
    paintPoint(context, point, style, unit, state !== 'idle' && state !== 'hovered')
  },
  handles: ({ x, y }) => [{ id: 'at', point: [x, y] }],
  dragHandle(start, _handle, { point, frame, inside }) {
    const [x, y] = inside ? clampPointToFrame(point, frame) : point
    return { ...start, x, y }
  },
  translate: (point, dx, dy) => ({ ...point, x: point.x + dx, y: point.y + dy }),
  clamp: clampPoint,
})
