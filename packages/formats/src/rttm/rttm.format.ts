import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { rttmLosses } from './losses.js'
import { parseRttm } from './parse.js'
import { type RttmSerializeOptions, serializeRttm } from './serialize.js'

/** NIST Rich Transcription Time Marked files: who speaks when; UEM files say what is scored. */
export const rttm = tellUnusedLabels(
  defineFormat<undefined, RttmSerializeOptions>({
    id: 'rttm',
    name: 'RTTM',
    specification:
      'NIST Rich Transcription Time Marked, appendix A of the RT-09 evaluation plan (2009); UEM as in its appendix C',
    extensions: ['rttm', 'uem'],
    detect({ name, head }: DetectSample): number {
      const { text } = decodeText(head)
      const found =
        /^(?:;.*\s+|\s+)*(?:SPEAKER|SPKR-INFO|LEXEME|SEGMENT|NON-SPEECH)\s+\S+\s+\S+\s+(?:[\d.]+|<NA>)\s/.test(
          text,
        )
      if (/\.rttm$/i.test(name)) return found ? 0.98 : 0.6
      if (/\.uem$/i.test(name)) return 0.9
      return found ? 0.85 : 0
    },
    parse: parseRttm,
    serialize: serializeRttm,
    losses: rttmLosses,
  }),
)
