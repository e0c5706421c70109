export { ctm } from './ctm.format.js'
export type { CtmParseOptions } from './parse.js'
export type { CtmSerializeOptions } from './serialize.js'
