export { hfJsonl } from './hf-jsonl.format.js'
export type { HfJsonlSerializeOptions } from './serialize.js'
