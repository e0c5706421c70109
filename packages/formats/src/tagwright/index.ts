export type { TagwrightSerializeOptions } from './serialize.js'
export { tagwright } from './tagwright.format.js'
