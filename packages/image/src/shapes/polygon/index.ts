export { polygonShape } from './polygon.shape.js'
export { polygonTool } from './polygon.tool.js'
