export { type BoxHandleId, boxHandleIds, boxHandles, dragBoxHandle } from './box.handles.js'
export { boxShape } from './box.shape.js'
export { type BoxToolState, boxTool } from './box.tool.js'
