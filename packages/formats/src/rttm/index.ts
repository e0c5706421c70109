export { rttm } from './rttm.format.js'
export type { RttmSerializeOptions } from './serialize.js'
