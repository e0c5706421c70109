export { crowdHtml } from './crowd-html.format.js'
export type { CrowdParseOptions } from './parse.js'
export type { CrowdSerializeOptions } from './serialize.js'
