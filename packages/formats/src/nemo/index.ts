export { nemo } from './nemo.format.js'
export type { NemoSerializeOptions } from './serialize.js'
