export type { TextgridSerializeOptions } from './serialize.js'
export { textgrid } from './textgrid.format.js'
