import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { ctmLosses } from './losses.js'
import { type CtmParseOptions, parseCtm } from './parse.js'
import { type CtmSerializeOptions, serializeCtm } from './serialize.js'

/** NIST time marked conversations: a word a line, with its certainty and alternatives. */
export const ctm = tellUnusedLabels(
  defineFormat<CtmParseOptions, CtmSerializeOptions>({
    id: 'ctm',
    name: 'CTM',
    specification:
      'NIST SCTK, "CTM: conversation time mark file format", https://github.com/usnistgov/SCTK',
    extensions: ['ctm'],
    detect({ name, head }: DetectSample): number {
      const { text } = decodeText(head)
      const found =
        /^(?:;;.*\s+|\s+)*\S+[ \t]+\S{1,8}[ \t]+\d+(?:\.\d+)?[ \t]+\d+(?:\.\d+)?[ \t]+\S+/.test(
          text,
        )
      if (/\.ctm$/i.test(name)) return found ? 0.97 : 0.6
      return 0
    },
    parse: parseCtm,
    serialize: serializeCtm,
    losses: ctmLosses,
  }),
)
