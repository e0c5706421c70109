export type { ZooniverseParseOptions } from './parse.js'
export { zooniverse } from './zooniverse.format.js'
