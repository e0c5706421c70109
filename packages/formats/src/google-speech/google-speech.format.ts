import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { googleLosses } from './losses.js'
import { parseGoogleSpeech } from './parse.js'
import { serializeGoogleSpeech } from './serialize.js'

/** The output of Google Cloud Speech-to-Text, versions 1 and 2, also of long-running and batch requests. */
export const googleSpeech = tellUnusedLabels(
  defineFormat<undefined, undefined>({
    id: 'google-speech',
    name: 'Google Cloud Speech-to-Text JSON',
    specification:
      'Google Cloud Speech-to-Text, "SpeechRecognitionResult" of v1 and v2, https://cloud.google.com/speech-to-text/docs/reference/rest/v1/speech/recognize',
    extensions: ['json'],
    detect({ head }: DetectSample): number {
      const { text } = decodeText(head)
      if (!/^\s*[[{]/.test(text) || !/"alternatives"\s*:/.test(text)) return 0
      if (/"channels"\s*:\s*\[|"utterances"\s*:|"items"\s*:\s*\[/.test(text)) return 0
      if (!/"results"\s*:|^\s*\[/.test(text)) return 0
      const own =
        /"(?:result_?[eE]nd_?(?:Time|Offset)|resultEnd(?:Time|Offset)|start_?(?:Time|Offset)|startOffset|totalBilledTime|languageCode|channelTag|speakerTag)"/
      if (own.test(text)) return 0.95
      return /"alternatives"\s*:\s*\[\s*\{[^}]{0,4000}"transcript"/.test(text) ? 0.6 : 0
    },
    parse: parseGoogleSpeech,
    serialize: serializeGoogleSpeech,
    losses: googleLosses,
  }),
)
