export { polylineShape } from './polyline.shape.js'
export { polylineTool } from './polyline.tool.js'
export { PolylineView } from './polyline.view.js'
