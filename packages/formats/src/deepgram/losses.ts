import { declareLosses, usualAspects } from '../time/aspects.js'
import type { SpeechFormat } from '../time/serialize-recordings.js'

/** The key of what Deepgram says beyond the contract, in `extensions`. */
export const deepgramExtension = 'com.deepgram'

const missing = [...usualAspects, 'frequencies', 'labels', 'tier'] as const

/** What writing Deepgram's JSON may lose. */
export const deepgramLosses = declareLosses('deepgram', missing, {
  channel: 'Segments without a channel beside such with one are written as of the first channel.',
  estimated: 'That the times of a word were interpolated is not written.',
})

/** What the writing that formats of timelines share needs to know. */
export const deepgramSpeech: SpeechFormat = {
  id: 'deepgram',
  losses: deepgramLosses,
  missing,
  extension: deepgramExtension,
  keepsDuration: true,
  keepsScore: true,
}
