import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { jsonlLosses } from './losses.js'
import { type JsonlParseOptions, parseJsonl } from './parse.js'
import { type JsonlSerializeOptions, serializeJsonl } from './serialize.js'

/**
 * Plain responses, one row of JSON each: an item with all its answers (`{"id", "annotator",
 * "responses": {…}}` or a member for each question), or a single answer (`{"id", "field", "value"}`).
 */
export const jsonl = tellUnusedLabels(
  defineFormat<JsonlParseOptions, JsonlSerializeOptions>({
    id: 'jsonl',
    name: 'Plain responses as JSON Lines',
    specification: 'JSON Lines, https://jsonlines.org',
    extensions: ['jsonl'],
    detect({ name, head }: DetectSample): number {
      const { text } = decodeText(head)
      if (!/\.(?:jsonl|ndjson)$/i.test(name) || !/^\s*\{\s*"/.test(text)) return 0
      if (/"schemaVersion"/.test(text)) return 0
      const [first = ''] = text.trimStart().split('\n')
      if (/"(?:responses|states)"\s*:\s*\{/.test(first)) return 0.6
      const isLong = /"(?:field|widget|question)"\s*:/.test(first)
      if (isLong && /"(?:value|answer|response)"\s*:/.test(first)) return 0.5
      return /"(?:annotator|worker|user|participant)(?:_?[iI]d)?"\s*:/.test(first) ? 0.4 : 0.25
    },
    parse: parseJsonl,
    serialize: serializeJsonl,
    losses: jsonlLosses,
  }),
)
