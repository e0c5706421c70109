import { declareLosses, usualAspects } from '../time/aspects.js'
import type { SpeechFormat } from '../time/serialize-recordings.js'

/** The key of what Amazon Transcribe says beyond the contract, in `extensions`. */
export const awsExtension = 'com.amazonaws.transcribe'

const missing = [...usualAspects, 'frequencies', 'channel', 'labels', 'tier'] as const

/** What writing Amazon Transcribe's JSON may lose. */
export const awsLosses = declareLosses('aws-transcribe', missing, {
  ids: 'Ids are not written; segments are counted from 0.',
  estimated: 'That the times of a word were interpolated is not written.',
})

/** What the writing that formats of timelines share needs to know. */
export const awsSpeech: SpeechFormat = {
  id: 'aws-transcribe',
  losses: awsLosses,
  missing,
  extension: awsExtension,
}
