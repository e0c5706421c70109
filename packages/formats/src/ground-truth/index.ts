export { groundTruth } from './ground-truth.format.js'
export type { GroundTruthParseOptions } from './parse.js'
export type { GroundTruthSerializeOptions } from './serialize.js'
