import { declareLosses, usualAspects } from '../time/aspects.js'
import type { SpeechFormat } from '../time/serialize-recordings.js'

const missing = [...usualAspects, 'channel', 'labels', 'tier', 'speaker', 'words'] as const

/** What writing Audacity labels may lose. */
export const audacityLosses = declareLosses('audacity', missing, {
  ids: 'Ids are not written; labels are counted from 1.',
  lines: 'Tabs and line breaks in texts are written as spaces.',
  bounds: 'Frequency bounds are written in pairs; one without the other is not.',
})

/** What the writing that formats of timelines share needs to know. */
export const audacitySpeech: SpeechFormat = {
  id: 'audacity',
  losses: audacityLosses,
  missing,
  extension: 'org.audacityteam.labels',
}
