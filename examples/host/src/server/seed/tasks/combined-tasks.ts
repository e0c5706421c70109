import type { Label, Task, TaskMedium } from '@tagwright/schema'
import { media } from '../media.js'
import { label, sceneTags, settings, transcript } from '../parts.js'

const combinedTask = (
  id: string,
  photo: TaskMedium,
  speech: TaskMedium,
  labels: Label[],
): Task => ({
  schemaVersion: '1.0',
  id,
  revision: 1,
  title: { en: 'A photo and a voice', fr: 'Une photo et une voix' },
  instructions: {
    en: '1. Draw a **tight** box around each object and give it its label.\n2. Say what fits the photo.\n3. Listen, mark where speech begins and ends, and write it word for word.',
    fr: '1. Tracez un cadre **serré** autour de chaque objet et donnez-lui son étiquette.\n2. Dites ce qui décrit la photo.\n3. Écoutez, marquez le début et la fin de la parole, et écrivez-la mot à mot (en anglais).',
  },
  media: [photo, speech],
  ontology: { labels },
  widgets: [
    {
      id: 'boxes',
      type: 'image',
      media: 'photo',
      question: {
        en: 'Draw a box around each object.',
        fr: 'Tracez un cadre autour de chaque objet.',
      },
      required: true,
      shapes: ['box'],
      rules: { min: 1, minSize: 4, inside: true },
    },
    sceneTags('tags'),
    transcript('transcript'),
  ],
  layout: {
    type: 'steps',
    steps: [
      { id: 'photo', title: { en: 'The photo', fr: 'La photo' }, widgets: ['boxes', 'tags'] },
      { id: 'voice', title: { en: 'The voice', fr: 'La voix' }, widgets: ['transcript'] },
    ],
  },
  reward: { amount: 0.35, currency: 'USD', estimatedSeconds: 150 },
  settings,
})

/** Boxes, tags and a transcript in one task, with one history. */
export const combinedTasks: Task[] = [
  combinedTask('raccoon-and-voice', media.raccoon, media.youngMan, [
    label('animal', 'Animal', 'Animal'),
    label('plant', 'Plant', 'Plante'),
  ]),
  combinedTask('pagoda-and-voice', media.pagoda, media.coldHearted, [
    label('building', 'Building', 'Bâtiment'),
    label('tree', 'Tree', 'Arbre'),
  ]),
]
