import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { nemoLosses } from './losses.js'
import { parseNemo } from './parse.js'
import { type NemoSerializeOptions, serializeNemo } from './serialize.js'

/** Manifests of NVIDIA NeMo: a JSON object a line, with the recording, its offset and duration. */
export const nemo = tellUnusedLabels(
  defineFormat<undefined, NemoSerializeOptions>({
    id: 'nemo',
    name: 'NeMo manifest',
    specification:
      'NVIDIA NeMo, "Preparing Custom ASR Data", https://docs.nvidia.com/nemo-framework/user-guide/latest/nemotoolkit/asr/datasets.html',
    extensions: ['json', 'jsonl'],
    detect: ({ head }: DetectSample): number =>
      /^\s*\{[^\n]*"audio_file(?:path)?"\s*:/.test(decodeText(head).text) ? 0.95 : 0,
    parse: parseNemo,
    serialize: serializeNemo,
    losses: nemoLosses,
  }),
)
