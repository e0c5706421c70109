export { pointShape } from './point.shape.js'
export { type PointToolState, pointTool } from './point.tool.js'
