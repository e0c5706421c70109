import { declareLosses, usualAspects } from '../time/aspects.js'
import type { SpeechFormat } from '../time/serialize-recordings.js'

/** The key of what Whisper says beyond the contract, in `extensions`. */
export const whisperExtension = 'com.openai.whisper'

const missing = [...usualAspects, 'frequencies', 'channel', 'labels', 'tier'] as const
const own = {
  ids: 'Ids are not written; segments are counted from 0.',
  spaces: 'White space around texts and words is not kept.',
  estimated: 'Words whose times were interpolated are written without times.',
}

/** What writing Whisper's JSON may lose. */
export const whisperLosses = declareLosses('whisper', [...missing, 'speaker'], own)

/** What writing WhisperX's JSON may lose. */
export const whisperxLosses = declareLosses('whisperx', missing, own)

/** What the writing that formats of timelines share needs to know of Whisper. */
export const whisperSpeech: SpeechFormat = {
  id: 'whisper',
  losses: whisperLosses,
  missing: [...missing, 'speaker'],
  extension: whisperExtension,
}

/** What the writing that formats of timelines share needs to know of WhisperX. */
export const whisperxSpeech: SpeechFormat = {
  id: 'whisperx',
  losses: whisperxLosses,
  missing,
  extension: whisperExtension,
}
