import { declareLosses, usualAspects } from '../time/aspects.js'
import type { SpeechFormat } from '../time/serialize-recordings.js'

/** The key of columns that the contract has no place for, in `extensions`. */
export const hfExtension = 'co.huggingface.datasets'

const missing = [
  ...usualAspects.filter((aspect) => aspect !== 'language'),
  'frequencies',
  'channel',
  'labels',
  'tier',
] as const

/** What writing the metadata of audio folders may lose. */
export const hfLosses = declareLosses('hf-jsonl', missing, {
  direction: 'The direction of texts is not written.',
  ids: 'Ids are not written; segments are counted from 1.',
})

/** What the writing that formats of timelines share needs to know. */
export const hfSpeech: SpeechFormat = {
  id: 'hf-jsonl',
  losses: hfLosses,
  missing,
  extension: hfExtension,
}
