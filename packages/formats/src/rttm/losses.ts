import { declareLosses, usualAspects } from '../time/aspects.js'
import type { SpeechFormat } from '../time/serialize-recordings.js'

/** The key of what RTTM says beyond the contract, in `extensions`. */
export const rttmExtension = 'gov.nist.rttm'

const missing = [...usualAspects, 'frequencies', 'labels', 'words'] as const

/** What writing RTTM may lose. */
export const rttmLosses = declareLosses('rttm', missing, {
  text: 'Texts are written of lexemes and noises only; turns of speakers have none.',
  tier: 'Tiers are not written, but for those that are types of RTTM.',
  channel:
    'Channels are written as numbers from 1; a recording of which only the first channel, or no channel for some, is meant reads back otherwise.',
  names: 'White space in names of speakers and recordings is written as an underscore.',
  ids: 'Ids are not written; segments are counted from 1.',
})

/** What the writing that formats of timelines share needs to know. */
export const rttmSpeech: SpeechFormat = {
  id: 'rttm',
  losses: rttmLosses,
  missing,
  extension: rttmExtension,
  keepsOrder: true,
  keepsScore: true,
}
