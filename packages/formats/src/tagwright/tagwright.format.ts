import { type DetectSample, defineFormat } from '../format/format.js'
import { decodeText } from '../text/decode.js'
import { parseTagwright } from './parse.js'
import { serializeTagwright, type TagwrightSerializeOptions } from './serialize.js'

/** The contract's own files: a document or task as JSON, a dataset as NDJSON. */
export const tagwright = defineFormat<undefined, TagwrightSerializeOptions>({
  id: 'tagwright',
  name: 'Tagwright annotation JSON',
  specification: 'Tagwright annotation JSON 1.0, the contract of @tagwright/schema',
  extensions: ['ndjson', 'json', 'jsonl'],
  detect,
  parse: parseTagwright,
  serialize: serializeTagwright,
  losses: [],
})

function detect({ head }: DetectSample): number {
  const { text } = decodeText(head)
  if (!/^\s*\{/.test(text) || !text.includes('"schemaVersion"')) return 0
  if (/"kind"\s*:\s*"(dataset|document)"/.test(text)) return 0.98
  return text.includes('"widgets"') ? 0.9 : 0.3
}
