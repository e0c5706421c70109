import type { Task } from '@tagwright/schema'

/** The three main widgets on a real photo and real speech; media lie in the tooling's fixtures. */
export const raccoonTask: Task = {
  schemaVersion: '1.0',
  id: 'raccoon',
  title: { en: 'A raccoon and a sentence', fr: 'Un raton laveur et une phrase' },
  instructions: {
    en: `## What to do

1. Draw a **tight** box around every animal.
2. Tag the scene in {{city}}.
3. Write down every word you hear.

> Only what is visible counts: do not guess hidden parts.

| not | a table |

More in the [guide](https://example.org/guide), or write to [us](mailto:help@example.org).`,
    fr: `## À faire

1. Tracez un cadre **serré** autour de chaque animal.
2. Décrivez la scène à {{city}}.
3. Écrivez chaque mot entendu.`,
  },
  data: { city: 'Dakar' },
  media: [
    {
      id: 'photo',
      type: 'image',
      src: '/media/raccoon.jpg',
      width: 1024,
      height: 768,
      alt: { en: 'A raccoon among leaves', fr: 'Un raton laveur dans les feuilles' },
    },
    { id: 'speech', type: 'audio', src: '/media/austen-0870.wav', duration: 7.1 },
  ],
  ontology: {
    labels: [
      { id: 'raccoon', name: { en: 'Raccoon', fr: 'Raton laveur' }, hotkey: '1' },
      { id: 'plant', name: { en: 'Plant', fr: 'Plante' }, hotkey: '2' },
    ],
  },
  widgets: [
    {
      id: 'boxes',
      type: 'image',
      media: 'photo',
      shapes: ['box'],
      rules: { min: 1 },
      title: { en: 'Animals', fr: 'Animaux' },
    },
    {
      id: 'scene',
      type: 'tags',
      question: { en: 'What does the photo show?', fr: 'Que montre la photo ?' },
      required: true,
      allowCannotTell: true,
      options: [
        { id: 'day', name: { en: 'Day', fr: 'Jour' } },
        { id: 'night', name: { en: 'Night', fr: 'Nuit' }, synonyms: ['dark'] },
        { id: 'leaves', name: { en: 'Leaves', fr: 'Feuilles' } },
        { id: 'water', name: { en: 'Water', fr: 'Eau' } },
      ],
    },
    {
      id: 'words',
      type: 'transcription',
      media: 'speech',
      title: { en: 'Speech', fr: 'Parole' },
      language: 'en',
    },
    {
      id: 'caption',
      type: 'text',
      question: { en: 'Describe the photo in a sentence.', fr: 'Décrivez la photo en une phrase.' },
      minWords: 3,
      maxWords: 20,
    },
  ],
  reward: { amount: 0.14, currency: 'USD', estimatedSeconds: 60 },
  settings: {
    allowSkip: true,
    skipReasons: [
      { id: 'unclear', name: { en: 'The picture is unclear', fr: 'L’image n’est pas claire' } },
      {
        id: 'language',
        name: { en: 'I do not know the language', fr: 'Je ne connais pas la langue' },
      },
    ],
    flagReasons: [
      { id: 'harmful', name: { en: 'Harmful content', fr: 'Contenu choquant' } },
      {
        id: 'personal',
        name: { en: 'Shows personal data', fr: 'Montre des données personnelles' },
      },
    ],
    withdrawSeconds: 10,
  },
}

/** One photo, one question: a click, a tap or a key is the whole job. */
export const sortingTask: Task = {
  schemaVersion: '1.0',
  id: 'sorting',
  title: { en: 'Which animal?', fr: 'Quel animal ?', ar: 'أي حيوان؟' },
  instructions: {
    en: 'Choose what you see.',
    fr: 'Choisissez ce que vous voyez.',
    ar: 'اختر ما تراه.',
  },
  media: [
    {
      id: 'cat',
      type: 'image',
      src: '/media/chelsea_cat.png',
      width: 451,
      height: 300,
      alt: { en: 'An animal', fr: 'Un animal', ar: 'حيوان' },
    },
  ],
  ontology: { labels: [] },
  widgets: [
    {
      id: 'animal',
      type: 'tags',
      media: 'cat',
      multiple: false,
      required: true,
      allowCannotTell: true,
      question: {
        en: 'Which animal do you see?',
        fr: 'Quel animal voyez-vous ?',
        ar: 'أي حيوان ترى؟',
      },
      options: [
        { id: 'cat', name: { en: 'Cat', fr: 'Chat', ar: 'قطة' } },
        { id: 'dog', name: { en: 'Dog', fr: 'Chien', ar: 'كلب' } },
        { id: 'duck', name: { en: 'Duck', fr: 'Canard', ar: 'بطة' } },
      ],
    },
    {
      id: 'why',
      type: 'text',
      multiline: false,
      visibleWhen: { field: 'animal', answered: true },
      question: { en: 'How do you know?', fr: 'Comment le savez-vous ?', ar: 'كيف عرفت؟' },
    },
  ],
  reward: { amount: 0.07, currency: 'USD', estimatedSeconds: 30 },
  settings: { allowSkip: true, withdrawSeconds: 10 },
}

/** A definition with many faults beside parts that work. */
export const brokenTask: object = {
  ...sortingTask,
  id: 'broken',
  title: 'A broken task',
  media: [...sortingTask.media, { id: 'gone', type: 'image', src: '/media/not-there.jpg' }],
  widgets: [
    ...sortingTask.widgets,
    { id: 'hologram', type: 'x-hologram', media: 'cat' },
    { id: 'lost', type: 'image', media: 'nowhere' },
    { id: 'animal', type: 'text', question: 'The same id again' },
    { id: 'numbers', type: 'tags', options: 'none', question: 7 },
    'not a widget',
    {
      id: 'missing',
      type: 'tags',
      media: 'gone',
      question: 'About a picture that is not there',
      options: [{ id: 'a', name: '<img src=x onerror=alert(1)>' }],
    },
  ],
}

/** The same questions, one after the other. */
export const stepsTask: Task = {
  ...raccoonTask,
  id: 'steps',
  layout: {
    type: 'steps',
    steps: [
      { id: 'look', title: { en: 'Look', fr: 'Regarder' }, widgets: ['boxes', 'scene'] },
      { id: 'listen', title: { en: 'Listen', fr: 'Écouter' }, widgets: ['words'] },
      { id: 'write', title: { en: 'Write', fr: 'Écrire' }, widgets: ['caption'] },
    ],
  },
}

/** The same questions behind tabs. */
export const tabsTask: Task = {
  ...raccoonTask,
  id: 'tabs',
  layout: {
    type: 'tabs',
    tabs: [
      { id: 'photo', title: { en: 'Photo', fr: 'Photo' }, widgets: ['boxes', 'scene', 'caption'] },
      { id: 'speech', title: { en: 'Speech', fr: 'Parole' }, widgets: ['words'] },
    ],
  },
}
