import { declareLosses, usualAspects } from '../time/aspects.js'
import type { SpeechFormat } from '../time/serialize-recordings.js'

/** The key of what CTM says beyond the contract, in `extensions`. */
export const ctmExtension = 'gov.nist.ctm'

const missing = [...usualAspects, 'frequencies', 'labels', 'tier', 'speaker'] as const

/** What writing CTM may lose. */
export const ctmLosses = declareLosses('ctm', missing, {
  segments:
    'Only words are written; where segments begin and end, and their ids, are not, and come back by the pauses between words.',
  channel:
    'Channels are written as numbers from 1; a recording of which only the first channel, or no channel for some, is meant reads back otherwise.',
  spread: 'Words without times get times spread evenly over their segment.',
  text: 'A text that is not that of its words is not written.',
  names: 'White space in names of recordings and in words is written as an underscore.',
  empty: 'Instants and segments without words or text are not written.',
  lengths: 'A word that ends before it begins is written without length.',
  estimated: 'That the times of a word were interpolated is not written.',
})

/** What the writing that formats of timelines share needs to know. */
export const ctmSpeech: SpeechFormat = {
  id: 'ctm',
  losses: ctmLosses,
  missing,
  extension: ctmExtension,
  keepsOrder: true,
}
