import { declareLosses, usualAspects } from '../time/aspects.js'
import type { SpeechFormat } from '../time/serialize-recordings.js'

/** The key of what Praat says beyond the contract, in `extensions`. */
export const textgridExtension = 'org.praat.textgrid'

const missing = [...usualAspects, 'frequencies', 'channel', 'labels', 'words', 'speaker'] as const

/** What writing TextGrids may lose. */
export const textgridLosses = declareLosses('textgrid', missing, {
  speaker:
    'Speakers are not written as such; segments without a tier go to a tier with the name of their speaker.',
  tier: 'Segments without a tier get one; a tier with both spans and instants, or with overlaps, becomes several.',
  ids: 'Ids are not written; segments are counted from 1 on each tier.',
  empty: 'A span without a text is not told from silence.',
  negative: 'What begins before the start of the recording is written from its start.',
  lines: 'Line breaks in texts are written as line feeds.',
})

/** What the writing that formats of timelines share needs to know. */
export const textgridSpeech: SpeechFormat = {
  id: 'textgrid',
  losses: textgridLosses,
  missing,
  extension: textgridExtension,
  keepsDuration: true,
  writesByTier: true,
}
