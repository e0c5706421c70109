export { jsonl } from './jsonl.format.js'
export type { JsonlParseOptions } from './parse.js'
export type { JsonlSerializeOptions } from './serialize.js'
