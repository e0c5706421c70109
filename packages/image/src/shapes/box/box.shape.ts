import type { Tool } from '@tagwright/core'
import {
  type Bounds,
  type BoxGeometry,
  boxBounds,
  boxContains,
  translateBox,
} from '@tagwright/schema'
import { Square } from 'lucide-react'
import { defineShape } from '../shape.js'
import { chosenBoxTool } from './box.chosen-tool.js'
import { boxHandles, dragBoxHandle } from './box.handles.js'
import { traceBox } from './box.trace.js'

function clampIntoFrame(box: BoxGeometry, frame: Bounds): BoxGeometry {
  const bounds = boxBounds(box)
  const shift = (start: number, size: number, low: number, room: number) =>
    size >= room ? low - start : Math.min(low + room - size, Math.max(low, start)) - start
  const dx = shift(bounds.x, bounds.width, frame.x, frame.width)
  const dy = shift(bounds.y, bounds.height, frame.y, frame.height)
  return dx === 0 && dy === 0 ? box : translateBox(box, dx, dy)
}

/** Axis-aligned or rotated boxes. */
export const boxShape = defineShape<'box'>({
  id: 'box',
  geometry: 'box',
  label: 'image.shape.box',
  icon: Square,
  keys: ['R'],
  tool: chosenBoxTool as Tool,
  clicks: ({ boxTool }) => boxTool !== undefined,
  bounds: boxBounds,
  hit: (box, point, tolerance) =>
    boxContains(
      {
        ...box,
        x: box.x - tolerance,
        y: box.y - tolerance,
        width: box.width + 2 * tolerance,
        height: box.height + 2 * tolerance,
      },
      point,
    ),
  trace: traceBox,
  upright: ({ rotation }) => !rotation,
  handles: boxHandles,
  dragHandle: dragBoxHandle,
  translate: translateBox,
  clamp: clampIntoFrame,
})
