import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { whisperLosses, whisperSpeech } from './losses.js'
import { parseWhisperAs } from './parse.js'
import { serializeWhisperAs } from './serialize.js'

/** The JSON that Whisper writes: segments with texts, words and what the model thought of them. */
export const whisper = tellUnusedLabels(
  defineFormat<undefined, undefined>({
    id: 'whisper',
    name: 'Whisper JSON',
    specification:
      "openai/whisper, `--output_format json`, https://github.com/openai/whisper; whisper.cpp's `-oj` is read too",
    extensions: ['json'],
    detect({ head }: DetectSample): number {
      const { text } = decodeText(head)
      if (!/^\s*\{/.test(text) || /"word_segments"|"score"\s*:/.test(text)) return 0
      if (/"words"\s*:\s*\[\s*\[/.test(text)) return 0
      if (/"(?:no_speech_prob|avg_logprob|compression_ratio)"\s*:/.test(text)) return 0.95
      if (/"transcription"\s*:\s*\[/.test(text) && /"offsets"\s*:/.test(text)) return 0.9
      return /"segments"\s*:\s*\[/.test(text) &&
        /"start"\s*:\s*[\d.]+/.test(text) &&
        /"text"\s*:/.test(text)
        ? 0.7
        : 0
    },
    parse: parseWhisperAs('whisper'),
    serialize: serializeWhisperAs(whisperSpeech),
    losses: whisperLosses,
  }),
)
