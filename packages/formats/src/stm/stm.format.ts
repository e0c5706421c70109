import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { stmLosses } from './losses.js'
import { parseStm } from './parse.js'
import { type StmSerializeOptions, serializeStm } from './serialize.js'

/** NIST segment time marked references: who says what, from when to when. */
export const stm = tellUnusedLabels(
  defineFormat<undefined, StmSerializeOptions>({
    id: 'stm',
    name: 'STM',
    specification:
      'NIST SCTK, "STM: segment time mark file format", https://github.com/usnistgov/SCTK',
    extensions: ['stm'],
    detect({ name, head }: DetectSample): number {
      const { text } = decodeText(head)
      const found =
        /^(?:;;.*\s+|\s+)*\S+[ \t]+\S+[ \t]+\S+[ \t]+\d+(?:\.\d+)?[ \t]+\d+(?:\.\d+)?(?:[ \t]|\r?\n|$)/.test(
          text,
        )
      if (/\.stm$/i.test(name)) return found ? 0.97 : 0.6
      return found && /<[A-Za-z0-9,_-]*>/.test(text) ? 0.6 : 0
    },
    parse: parseStm,
    serialize: serializeStm,
    losses: stmLosses,
  }),
)
