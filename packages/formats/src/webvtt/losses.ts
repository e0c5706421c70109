import { declareLosses, usualAspects } from '../time/aspects.js'
import type { SpeechFormat } from '../time/serialize-recordings.js'

/** The key of what WebVTT says beyond the contract, in `extensions`. */
export const webvttExtension = 'org.w3.webvtt'

const missing = [...usualAspects, 'frequencies', 'channel', 'labels', 'tier'] as const

/** What writing WebVTT may lose. */
export const webvttLosses = declareLosses('webvtt', missing, {
  precision: 'Times are written in whole milliseconds, at least one long.',
  instants: 'An instant is written as a cue without length, which players do not show.',
  words:
    'Words are written by the time that each begins; where each ends and how certain it is, is not.',
  lines: 'Empty lines inside a text are taken out: they would end the cue.',
  speakers: 'A name of a speaker without letters, or with line breaks, is not written as it is.',
  ids: 'An id that WebVTT would take for something else is not written.',
  negative: 'What begins before the start of the recording is written from its start.',
})

/** What the writing that formats of timelines share needs to know. */
export const webvttSpeech: SpeechFormat = {
  id: 'webvtt',
  losses: webvttLosses,
  missing,
  extension: webvttExtension,
}
