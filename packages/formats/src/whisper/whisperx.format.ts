import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { whisperxLosses, whisperxSpeech } from './losses.js'
import { parseWhisperAs } from './parse.js'
import { serializeWhisperAs } from './serialize.js'

/** The JSON that WhisperX writes: segments with aligned words and, after diarisation, speakers. */
export const whisperx = tellUnusedLabels(
  defineFormat<undefined, undefined>({
    id: 'whisperx',
    name: 'WhisperX JSON',
    specification: 'm-bain/whisperX, `--output_format json`, https://github.com/m-bain/whisperX',
    extensions: ['json'],
    detect({ head }: DetectSample): number {
      const { text } = decodeText(head)
      if (!/^\s*\{/.test(text) || !/"segments"\s*:\s*\[/.test(text)) return 0
      if (/"(?:no_speech_prob|avg_logprob)"\s*:/.test(text)) return 0.1
      // Words are objects; lists of other tools that look alike are not read.
      if (/"words"\s*:\s*\[\s*\[/.test(text)) return 0
      if (/"word_segments"|"words"\s*:[\s\S]{0,400}"score"\s*:/.test(text)) return 0.95
      return /"start"\s*:\s*[\d.]+/.test(text) && /"speaker"\s*:/.test(text) ? 0.75 : 0
    },
    parse: parseWhisperAs('whisperx'),
    serialize: serializeWhisperAs(whisperxSpeech),
    losses: whisperxLosses,
  }),
)
