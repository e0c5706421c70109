import { declareLosses, usualAspects } from '../time/aspects.js'
import type { SpeechFormat } from '../time/serialize-recordings.js'

/** The key of what NeMo says beyond the contract, in `extensions`. */
export const nemoExtension = 'com.nvidia.nemo'

const missing = [
  ...usualAspects.filter((aspect) => aspect !== 'language'),
  'frequencies',
  'channel',
  'labels',
  'tier',
  'words',
] as const

/** What writing NeMo manifests may lose. */
export const nemoLosses = declareLosses('nemo', missing, {
  direction: 'The direction of texts is not written.',
  ids: 'Ids are not written; segments are counted from 1.',
  instants: 'An instant is written as a row without duration, which training skips.',
  digits: 'Ends with more digits than a duration can tell are off by less than a nanosecond.',
})

/** What the writing that formats of timelines share needs to know. */
export const nemoSpeech: SpeechFormat = {
  id: 'nemo',
  losses: nemoLosses,
  missing,
  extension: nemoExtension,
  keepsDuration: true,
}
