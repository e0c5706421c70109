export type { W3cSerializeOptions } from './serialize.js'
export { w3c } from './w3c.format.js'
