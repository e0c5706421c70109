export type { SrtParseOptions } from './parse.js'
export type { SrtSerializeOptions } from './serialize.js'
export { srt } from './srt.format.js'
