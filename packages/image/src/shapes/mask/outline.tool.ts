import { createPathTool, type PathToolState, type Tool } from '@tagwright/core'
import type { PolygonGeometry } from '@tagwright/schema'
import { polygonThrough } from '../polygon/polygon.tool.js'
import { leave, targetRaster } from './brush.tool.js'
import { fillOutline } from './mask.outline.js'

/** Makes a tool that draws an outline and adds its inside to a mask (1), or cuts it out (0). */
export function createOutlineTool(id: string, value: 0 | 1): Tool<PathToolState> {
  const path = createPathTool({
    id,
    closed: true,
    least: 3,
    geometryOf: polygonThrough,
    accepts: () => true,
  })
  return {
    id,
    start: path.start,
    on(state, event, context) {
      const { commit, ...step } = path.on(state, event, context)
      if (!commit) return step
      const continued = context.target?.type === 'mask'
      if (value === 0 && !continued) return { ...step, cancelled: true }
      const raster = targetRaster(context)
      fillOutline(raster, commit as PolygonGeometry, value, context.frame)
      return leave(step.state, raster, continued)
    },
  }
}
