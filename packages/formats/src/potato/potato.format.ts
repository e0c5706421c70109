import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { potatoLosses } from './losses.js'
import { parsePotato } from './parse.js'
import { serializePotato } from './serialize.js'

/** What Potato stores of each annotator: `annotated_instances.jsonl` or `user_state.json`. */
export const potato = tellUnusedLabels(
  defineFormat<undefined, undefined>({
    id: 'potato',
    name: 'Potato annotated instances',
    specification:
      'Potato, "Export formats", https://potato-annotation.readthedocs.io; `annotated_instances.jsonl` and `user_state.json`',
    extensions: ['jsonl', 'json'],
    detect({ name, head }: DetectSample): number {
      const { text } = decodeText(head)
      if (!/^\s*\{/.test(text)) return 0
      if (/"instance_id_to_(?:label|span)_to_value"/.test(text)) return 0.97
      if (/"label_annotations"\s*:|"span_annotations"\s*:/.test(text)) return 0.95
      return /annotated_instances\.jsonl$/.test(name) ? 0.9 : 0
    },
    parse: parsePotato,
    serialize: serializePotato,
    losses: potatoLosses,
  }),
)
