import type {
  Label,
  Option,
  TagsWidget,
  TaskSettings,
  TextWidget,
  TranscriptionWidget,
} from '@tagwright/schema'

/** What the tasks' annotators may do beside answering. */
export const settings: TaskSettings = {
  allowSkip: true,
  skipReasons: [
    { id: 'not-for-me', name: { en: 'Not for me', fr: 'Pas pour moi' } },
    { id: 'too-hard', name: { en: 'Too difficult', fr: 'Trop difficile' } },
  ],
  flagReasons: [
    {
      id: 'broken',
      name: { en: 'The photo or sound is broken', fr: 'La photo ou le son ne marche pas' },
    },
    {
      id: 'unclear',
      name: { en: 'The instructions are unclear', fr: 'La consigne n’est pas claire' },
    },
  ],
  withdrawSeconds: 10,
}

/** A label with its names in English and French. */
export const label = (id: string, en: string, fr: string): Label => ({ id, name: { en, fr } })

/** An option with its names in English and French. */
export const option = (id: string, en: string, fr: string): Option => ({ id, name: { en, fr } })

/** Tags for what a photo shows. */
export const sceneTags = (id: string): TagsWidget => ({
  id,
  type: 'tags',
  media: 'photo',
  question: { en: 'What fits the photo?', fr: 'Qu’est-ce qui décrit la photo ?' },
  required: true,
  options: [
    option('animal', 'Animal', 'Animal'),
    option('building', 'Building', 'Bâtiment'),
    option('food', 'Food or drink', 'Nourriture ou boisson'),
    option('water', 'Water', 'Eau'),
    option('plants', 'Plants', 'Plantes'),
    option('night', 'Night', 'Nuit'),
    option('indoors', 'Indoors', 'Intérieur'),
    option('people', 'People', 'Personnes'),
  ],
})

/** A caption of one or two sentences. */
export const caption = (id: string, language: string): TextWidget => ({
  id,
  type: 'text',
  media: 'photo',
  question: {
    en: 'Describe the photo to someone who cannot see it.',
    fr: 'Décrivez la photo à quelqu’un qui ne peut pas la voir.',
  },
  required: true,
  minWords: 5,
  maxWords: 60,
  language,
})

/** Segments of what is said. */
export const transcript = (id: string): TranscriptionWidget => ({
  id,
  type: 'transcription',
  media: 'speech',
  question: { en: 'Write down what is said.', fr: 'Écrivez ce qui est dit.' },
  required: true,
  language: 'en',
  tiers: [{ id: 'speech', name: { en: 'Speech', fr: 'Parole' }, overlap: 'forbid' }],
  rules: { min: 1, textRequired: true },
})
