import { declareLosses, usualAspects } from '../time/aspects.js'
import type { SpeechFormat } from '../time/serialize-recordings.js'

/** The key of what ELAN says beyond the contract, in `extensions`. */
export const eafExtension = 'nl.mpi.elan'

const missing = [
  ...usualAspects.filter((aspect) => aspect !== 'parents'),
  'frequencies',
  'channel',
  'labels',
  'words',
] as const

/** What writing EAF may lose. */
export const eafLosses = declareLosses('eaf', missing, {
  parents:
    'Of a segment with times of its own, what it belongs to is written only where its tier depends on the tier of its parent.',
  tier: 'Segments without a tier get one; a tier with overlaps, several speakers or mixed kinds becomes several.',
  precision: 'Times are written in whole milliseconds, at least one long.',
  instants: 'An instant is written as a segment of one millisecond.',
  ids: 'An id that XML does not take is replaced.',
  characters: 'Control characters that XML cannot hold are taken out.',
  negative: 'What begins before the start of the recording is written from its start.',
})

/** What the writing that formats of timelines share needs to know. */
export const eafSpeech: SpeechFormat = {
  id: 'eaf',
  losses: eafLosses,
  missing,
  extension: eafExtension,
  keepsUntimed: true,
  keepsMedia: true,
  writesByTier: true,
}
