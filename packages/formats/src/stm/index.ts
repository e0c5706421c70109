export type { StmSerializeOptions } from './serialize.js'
export { stm } from './stm.format.js'
