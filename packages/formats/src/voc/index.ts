export { vocLosses } from './losses.js'
export type { VocParseOptions } from './parse.js'
export type { VocSerializeOptions } from './serialize.js'
export { voc } from './voc.format.js'
