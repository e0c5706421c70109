import type { ImageWidget, Label, Task, TaskMedium, Widget } from '@tagwright/schema'
import { media } from '../media.js'
import { caption, label, sceneTags, settings } from '../parts.js'

const boxes = (rules: ImageWidget['rules'] = {}): ImageWidget => ({
  id: 'boxes',
  type: 'image',
  media: 'photo',
  question: { en: 'Draw a box around each object.', fr: 'Tracez un cadre autour de chaque objet.' },
  required: true,
  shapes: ['box'],
  rules: { min: 1, minSize: 4, inside: true, ...rules },
})

interface PhotoTask {
  id: string
  en: string
  fr: string
  photo: TaskMedium
  labels: Label[]
  /** Beside the boxes. */
  widgets: Widget[]
  seconds: number
  amount: number
}

const photoTask = ({ id, en, fr, photo, labels, widgets, seconds, amount }: PhotoTask): Task => ({
  schemaVersion: '1.0',
  id,
  revision: 1,
  title: { en, fr },
  instructions: {
    en: 'Draw a box as **tight** as you can around each object and give it its label.\n\n- Box the whole object, also where something hides a little of it.\n- If there is nothing to box, say so.',
    fr: 'Tracez un cadre aussi **serré** que possible autour de chaque objet et donnez-lui son étiquette.\n\n- Encadrez l’objet entier, même si une petite partie est cachée.\n- S’il n’y a rien à encadrer, dites-le.',
  },
  media: [photo],
  ontology: { labels },
  widgets: [boxes(), ...widgets],
  reward: { amount, currency: 'USD', estimatedSeconds: seconds },
  settings,
})

/** Boxes on a photo, with tags or a caption. */
export const photoTasks: Task[] = [
  photoTask({
    id: 'raccoon-boxes',
    en: 'Find the animal',
    fr: 'Trouver l’animal',
    photo: media.raccoon,
    labels: [label('raccoon', 'Raccoon', 'Raton laveur'), label('plant', 'Plant', 'Plante')],
    widgets: [sceneTags('tags')],
    seconds: 45,
    amount: 0.12,
  }),
  photoTask({
    id: 'cat-face',
    en: 'The parts of a face',
    fr: 'Les parties d’une tête',
    photo: media.cat,
    labels: [
      label('eye', 'Eye', 'Œil'),
      label('nose', 'Nose', 'Nez'),
      label('ear', 'Ear', 'Oreille'),
    ],
    widgets: [sceneTags('tags')],
    seconds: 60,
    amount: 0.15,
  }),
  photoTask({
    id: 'coffee-table',
    en: 'On the table',
    fr: 'Sur la table',
    photo: media.coffee,
    labels: [
      label('cup', 'Cup', 'Tasse'),
      label('saucer', 'Saucer', 'Soucoupe'),
      label('spoon', 'Spoon', 'Cuillère'),
    ],
    widgets: [caption('caption', 'fr')],
    seconds: 90,
    amount: 0.22,
  }),
  photoTask({
    id: 'swan-boxes',
    en: 'Find the bird',
    fr: 'Trouver l’oiseau',
    photo: media.swan,
    labels: [label('bird', 'Bird', 'Oiseau')],
    widgets: [sceneTags('tags')],
    seconds: 40,
    amount: 0.1,
  }),
  photoTask({
    id: 'rocket-boxes',
    en: 'At the launch pad',
    fr: 'Sur le pas de tir',
    photo: media.rocket,
    labels: [label('rocket', 'Rocket', 'Fusée'), label('tower', 'Tower', 'Tour')],
    widgets: [sceneTags('tags'), caption('caption', 'en')],
    seconds: 90,
    amount: 0.22,
  }),
]
