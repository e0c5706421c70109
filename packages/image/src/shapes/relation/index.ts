export { relationShape } from './relation.shape.js'
export { type RelationState, relationTool } from './relation.tool.js'
