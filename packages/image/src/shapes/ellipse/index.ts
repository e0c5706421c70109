export { ellipseShape } from './ellipse.shape.js'
export { ellipseTool } from './ellipse.tool.js'
