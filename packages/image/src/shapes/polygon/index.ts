export { polygonShape } from './polygon.shape.js'
export { polygonTool } from './polygon.tool.js'
export { PolygonView } from './polygon.view.js'
