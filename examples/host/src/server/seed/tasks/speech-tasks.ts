import type { Task, TaskMedium, Widget } from '@tagwright/schema'
import { media } from '../media.js'
import { option, settings, transcript } from '../parts.js'

const quality: Widget = {
  id: 'quality',
  type: 'tags',
  media: 'speech',
  question: { en: 'How does it sound?', fr: 'Comment est le son ?' },
  required: true,
  multiple: false,
  options: [
    option('clear', 'Clear', 'Clair'),
    option('noisy', 'Noisy', 'Bruyant'),
    option('hard', 'Hard to understand', 'Difficile à comprendre'),
  ],
}

const speechTask = (
  id: string,
  speech: TaskMedium,
  seconds: number,
  more: Widget[] = [],
): Task => ({
  schemaVersion: '1.0',
  id,
  revision: 1,
  title: { en: 'Write down the speech', fr: 'Transcrire la parole' },
  instructions: {
    en: 'Listen, mark where speech begins and ends, and write it word for word.\n\n- No capitals are needed, no punctuation either.\n- Write `[inaudible]` for what you cannot understand.',
    fr: 'Écoutez, marquez le début et la fin de la parole, et écrivez-la mot à mot (en anglais).\n\n- Ni majuscules ni ponctuation ne sont nécessaires.\n- Écrivez `[inaudible]` pour ce que vous ne comprenez pas.',
  },
  media: [speech],
  ontology: { labels: [] },
  widgets: [transcript('transcript'), ...more],
  reward: { amount: seconds / 300, currency: 'USD', estimatedSeconds: seconds },
  settings,
})

/** Transcriptions of real speech. */
export const speechTasks: Task[] = [
  speechTask('young-man', media.youngMan, 45),
  speechTask('cold-hearted', media.coldHearted, 60, [quality]),
  speechTask('brothers', media.brothers, 75),
  speechTask('address', media.address, 120, [quality]),
]
