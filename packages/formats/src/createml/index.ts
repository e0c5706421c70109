export { createml } from './createml.format.js'
export { createmlLosses } from './losses.js'
