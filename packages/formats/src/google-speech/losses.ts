import { declareLosses, usualAspects } from '../time/aspects.js'
import type { SpeechFormat } from '../time/serialize-recordings.js'

/** The key of what Speech-to-Text says beyond the contract, in `extensions`. */
export const googleExtension = 'com.google.speech'

const missing = [
  ...usualAspects.filter((aspect) => aspect !== 'language'),
  'frequencies',
  'labels',
  'tier',
] as const

/** What writing the JSON of Speech-to-Text may lose. */
export const googleLosses = declareLosses('google-speech', missing, {
  direction: 'The direction of texts is not written.',
  ids: 'Ids are not written; segments are counted from 0.',
  spaces: 'White space around texts is not kept.',
  speaker: 'Speakers stand at words; one of a segment without words is not written.',
  estimated: 'That the times of a word were interpolated is not written.',
})

/** What the writing that formats of timelines share needs to know. */
export const googleSpeech: SpeechFormat = {
  id: 'google-speech',
  losses: googleLosses,
  missing,
  extension: googleExtension,
  keepsScore: true,
}
