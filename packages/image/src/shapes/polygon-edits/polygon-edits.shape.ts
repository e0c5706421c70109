import { type PathToolState, pathStepBack, type Tool } from '@tagwright/core'
import type { Point2, PolygonGeometry } from '@tagwright/schema'
import { Scissors, Slice, SquarePlus } from 'lucide-react'
import { changeOutline, sliceArea } from '../../clipping/area-operations.js'
import { polygonShape } from '../polygon/polygon.shape.js'
import { polygonThrough, polygonTool } from '../polygon/polygon.tool.js'
import { polylineThrough, polylineTool } from '../polyline/polyline.tool.js'
import { defineShape, type Shape } from '../shape.js'

/** What is drawn to change a polygon. */
export type PolygonEditId = 'polygon-add' | 'polygon-cut' | 'slice'

/** Makes a tool that changes the selected polygon: adds an outline, cuts one out, or slices it. */
export function createPolygonEdit(id: PolygonEditId): Shape<'polygon'> {
  const isLine = id === 'slice'
  const through = isLine ? polylineThrough : polygonThrough
  return defineShape<'polygon'>({
    ...polygonShape,
    id,
    label: `image.shape.${id}`,
    icon: isLine ? Slice : id === 'polygon-add' ? SquarePlus : Scissors,
    keys: isLine ? ['Shift+K'] : [],
    tool: (isLine ? polylineTool : polygonTool) as Tool,
    clicks: true,
    over: true,
    continues: 'must',
    stepBack: (state) => pathStepBack(state as PathToolState, through),
    apply(drawn, { store, target }) {
      if (target === null) return false
      if (drawn.type === 'polyline') return sliceArea(store, target, drawn.points as Point2[])
      const operation = id === 'polygon-add' ? 'union' : 'subtract'
      return changeOutline(store, operation, target, drawn as PolygonGeometry)
    },
  })
}
