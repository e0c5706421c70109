import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { deepgramLosses } from './losses.js'
import { parseDeepgram } from './parse.js'
import { serializeDeepgram } from './serialize.js'

/** The response of Deepgram to recorded sound: utterances, or words of channels. */
export const deepgram = tellUnusedLabels(
  defineFormat<undefined, undefined>({
    id: 'deepgram',
    name: 'Deepgram JSON',
    specification:
      'Deepgram, "Pre-recorded audio", https://developers.deepgram.com/reference/speech-to-text/listen-pre-recorded',
    extensions: ['json'],
    detect({ head }: DetectSample): number {
      const { text } = decodeText(head)
      if (!/^\s*\{/.test(text) || !/"results"\s*:\s*\{/.test(text)) return 0
      if (!/"channels"\s*:\s*\[\s*\{|"utterances"\s*:\s*\[/.test(text)) return 0
      return /"alternatives"|"transcript"/.test(text) && !/"channel_labels"/.test(text) ? 0.96 : 0
    },
    parse: parseDeepgram,
    serialize: serializeDeepgram,
    losses: deepgramLosses,
  }),
)
