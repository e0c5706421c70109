export { polylineShape } from './polyline.shape.js'
export { polylineTool } from './polyline.tool.js'
