export { pngMask } from './png-mask.format.js'
export type { PngMaskSerializeOptions } from './serialize.js'
