export { packBrush, unpackBrush } from './brush-rle.js'
export { labelStudio } from './label-studio.format.js'
export { lsLosses } from './losses.js'
export type { LabelStudioSerializeOptions } from './serialize.js'
