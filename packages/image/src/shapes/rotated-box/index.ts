export { rotatedBoxShape } from './rotated-box.shape.js'
export { type RotatedBoxToolState, rotatedBoxTool } from './rotated-box.tool.js'
