export { conll } from './conll.format.js'
export type { ConllParseOptions } from './parse.js'
export type { ConllSerializeOptions } from './serialize.js'
