export { cvat } from './cvat.format.js'
export { cvatLosses } from './losses.js'
export type { CvatParseOptions } from './parse.js'
