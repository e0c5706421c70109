import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { eafLosses } from './losses.js'
import { parseEaf } from './parse.js'
import { serializeEaf } from './serialize.js'

/** ELAN Annotation Format: tiers with time slots, referring annotations and controlled vocabularies. */
export const eaf = tellUnusedLabels(
  defineFormat<undefined, undefined>({
    id: 'eaf',
    name: 'ELAN Annotation Format',
    specification:
      'ELAN Annotation Format 3.0, https://www.mpi.nl/tools/elan/EAF_Annotation_Format_3.0_and_ELAN.pdf and its schema EAFv3.0.xsd',
    extensions: ['eaf'],
    detect({ name, head }: DetectSample): number {
      const { text } = decodeText(head)
      if (/<ANNOTATION_DOCUMENT[\s>]/.test(text)) return 0.99
      return /\.eaf$/i.test(name) ? 0.6 : 0
    },
    parse: parseEaf,
    serialize: serializeEaf,
    losses: eafLosses,
  }),
)
