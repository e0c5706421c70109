import { declareLosses, usualAspects } from '../time/aspects.js'
import type { SpeechFormat } from '../time/serialize-recordings.js'

/** The key of what STM says beyond the contract, in `extensions`. */
export const stmExtension = 'gov.nist.stm'

const missing = [...usualAspects, 'frequencies', 'labels', 'tier', 'words'] as const

/** What writing STM may lose. */
export const stmLosses = declareLosses('stm', missing, {
  channel:
    'Channels are written as numbers from 1; a recording of which only the first channel, or no channel for some, is meant reads back otherwise.',
  unnamed: 'A segment without a speaker is written with the speaker "unknown".',
  names: 'White space in names of speakers and recordings is written as an underscore.',
  spaces: 'Line breaks and runs of white space in texts are written as one space.',
  ids: 'Ids are not written; segments are counted from 1.',
})

/** What the writing that formats of timelines share needs to know. */
export const stmSpeech: SpeechFormat = {
  id: 'stm',
  losses: stmLosses,
  missing,
  extension: stmExtension,
  keepsOrder: true,
}
