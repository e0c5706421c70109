import type { Tool } from '@tagwright/core'
import { clampEllipse, ellipseBounds, ellipseContains, translateEllipse } from '@tagwright/schema'
import { Circle } from 'lucide-react'
import { dragBoxHandle, sideHandles } from '../box/box.handles.js'
import { rotateHandle } from '../box/box.rotation.js'
import { defineShape } from '../shape.js'
import { boxAround, ellipseIn, ellipseTool } from './ellipse.tool.js'
import { traceEllipse } from './ellipse.trace.js'

/** Ellipses and circles, turned or not; edited by the box about them. */
export const ellipseShape = defineShape<'ellipse'>({
  id: 'ellipse',
  geometry: 'ellipse',
  label: 'image.shape.ellipse',
  icon: Circle,
  keys: ['O'],
  tool: ellipseTool as Tool,
  bounds: ellipseBounds,
  hit: (ellipse, point, tolerance) =>
    ellipseContains({ ...ellipse, rx: ellipse.rx + tolerance, ry: ellipse.ry + tolerance }, point),
  trace: traceEllipse,
  handles(ellipse, scale = 1) {
    const box = boxAround(ellipse)
    return [...sideHandles(box), rotateHandle(box, scale)]
  },
  dragHandle(ellipse, handle, drag) {
    const box = dragBoxHandle(boxAround(ellipse), handle, {
      ...drag,
      // The box about a turned ellipse may stick out of the picture where the ellipse does not.
      inside: drag.inside && handle !== 'rotate' && !ellipse.rotation,
    })
    const next = { ...ellipse, ...ellipseIn(box) }
    return drag.inside ? clampEllipse(next, drag.frame) : next
  },
  translate: translateEllipse,
  clamp: clampEllipse,
})
