export { viaLosses } from './losses.js'
export type { ViaParseOptions } from './parse.js'
export { via } from './via.format.js'
