import { declareLosses, usualAspects } from '../time/aspects.js'
import type { SpeechFormat } from '../time/serialize-recordings.js'

/** The key of what SubRip says beyond the contract, in `extensions`. */
export const srtExtension = 'org.matroska.subrip'

const missing = [...usualAspects, 'frequencies', 'channel', 'labels', 'tier', 'words'] as const

/** What writing SubRip may lose. */
export const srtLosses = declareLosses('srt', missing, {
  speaker:
    'Speakers are not written, or, when it is asked for, as "NAME: " before the text, which does not say that it is a name.',
  ids: 'Ids are not written; segments are counted from 1.',
  precision: 'Times are written in whole milliseconds, at least one long.',
  instants: 'An instant is written as a subtitle without length, which players do not show.',
  lines:
    'Empty lines and what looks like times is taken out of texts: they would end the subtitle.',
  negative: 'What begins before the start of the recording is written from its start.',
})

/** What the writing that formats of timelines share needs to know. */
export const srtSpeech: SpeechFormat = {
  id: 'srt',
  losses: srtLosses,
  missing,
  extension: srtExtension,
}
