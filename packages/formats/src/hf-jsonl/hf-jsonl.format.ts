import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { hfLosses } from './losses.js'
import { parseHfJsonl } from './parse.js'
import { type HfJsonlSerializeOptions, serializeHfJsonl } from './serialize.js'

/** `metadata.jsonl` of Hugging Face audio folders, with start, end, speaker and words as columns. */
export const hfJsonl = tellUnusedLabels(
  defineFormat<undefined, HfJsonlSerializeOptions>({
    id: 'hf-jsonl',
    name: 'Hugging Face metadata.jsonl',
    specification:
      'Hugging Face Datasets, "AudioFolder", https://huggingface.co/docs/datasets/audio_dataset#audiofolder',
    extensions: ['jsonl'],
    detect({ name, head }: DetectSample): number {
      const { text } = decodeText(head)
      if (!/^\s*\{[^\n]*"(?:file_name|path|audio)"\s*:\s*"/.test(text)) return 0
      if (/(?:^|\/)metadata\.jsonl$/i.test(name)) return 0.95
      return /\.jsonl$/i.test(name) && /"(?:text|transcription|sentence)"\s*:/.test(text) ? 0.7 : 0
    },
    parse: parseHfJsonl,
    serialize: serializeHfJsonl,
    losses: hfLosses,
  }),
)
