import { declareLosses, usualAspects } from '../time/aspects.js'
import type { SpeechFormat } from '../time/serialize-recordings.js'

/** The key of what Kaldi says beyond the contract, in `extensions`. */
export const kaldiExtension = 'org.kaldi-asr'

const missing = [...usualAspects, 'frequencies', 'channel', 'labels', 'tier', 'words'] as const

/** What writing Kaldi data folders may lose. */
export const kaldiLosses = declareLosses('kaldi', missing, {
  ids: 'An utterance is named by its speaker and its id, as sorting wants it; ids that are taken get the name of their recording.',
  names: 'White space in names of speakers and recordings is written as an underscore.',
  spaces: 'Line breaks and runs of white space in texts are written as one space.',
  instants: 'Instants are not written: utterances have a length.',
})

/** What the writing that formats of timelines share needs to know. */
export const kaldiSpeech: SpeechFormat = {
  id: 'kaldi',
  losses: kaldiLosses,
  missing,
  extension: kaldiExtension,
  keepsDuration: true,
}
