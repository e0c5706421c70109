export { skeletonShape } from './skeleton.shape.js'
export { placeSkeleton } from './skeleton.template.js'
export { skeletonTool } from './skeleton.tool.js'
