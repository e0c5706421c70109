import { type GalleryEntry, galleryTask, media, optionsOf } from './gallery-entry.js'

const animals = optionsOf('Cat', 'Duck', 'Dog', 'None of these')
const photo = { id: 'photo', ...media.cat }

/** The jobs that click workers are given, one of each kind. */
export const briefTasks: readonly GalleryEntry[] = [
  {
    task: galleryTask('photo-choice', 'Which animal is it?', {
      media: [photo],
      widgets: [
        {
          ...{ id: 'animal', type: 'choice', media: 'photo', required: true, options: animals },
          question: 'Which animal is it?',
        },
      ],
      reward: { amount: 0.07, currency: 'USD', estimatedSeconds: 6 },
    }),
    steps: [{ press: 'Cat' }],
    responses: { animal: 'cat' },
  },
  {
    task: galleryTask('photo-tags', 'Tag the photo', {
      media: [{ id: 'photo', ...media.pagoda }],
      widgets: [
        {
          ...{ id: 'scene', type: 'tags', media: 'photo', min: 2, required: true },
          question: 'What does it show?',
          options: optionsOf('Water', 'Trees', 'Snow', 'Building'),
        },
      ],
    }),
    steps: [
      { press: 'Trees', as: 'checkbox' },
      { press: 'Building', as: 'checkbox' },
    ],
    responses: { scene: ['trees', 'building'] },
  },
  {
    task: galleryTask('boxes', 'Box every animal', {
      media: [{ id: 'photo', ...media.raccoon }],
      ontology: { labels: [{ id: 'animal', name: 'Animal', hotkey: '1' }] },
      widgets: [{ id: 'boxes', type: 'image', media: 'photo', shapes: ['box'], rules: { min: 1 } }],
    }),
    steps: [{ draw: 'box' }],
    annotations: [{ widget: 'boxes', labels: ['animal'], geometry: { type: 'box' } }],
  },
  {
    task: galleryTask('caption', 'Describe the photo', {
      media: [{ id: 'photo', ...media.raccoon }],
      widgets: [
        {
          ...{ id: 'caption', type: 'caption', media: 'photo', required: true, minWords: 3 },
          question: 'Describe the photo.',
        },
      ],
      reward: { amount: 0.14, currency: 'USD', estimatedSeconds: 60 },
    }),
    steps: [{ write: 'A raccoon among green leaves', into: 'Describe the photo.' }],
    responses: { caption: 'A raccoon among green leaves' },
  },
  {
    task: galleryTask('transcription', 'Write what is said', {
      media: [{ id: 'call', ...media.snippet }],
      widgets: [{ id: 'words', type: 'transcription', media: 'call', rules: { min: 1 } }],
    }),
    steps: [{ draw: 'segment' }, { write: 'a small party', into: 'Write what you hear' }],
    annotations: [{ widget: 'words', text: 'a small party', geometry: { type: 'span' } }],
  },
  {
    task: galleryTask('voice-assistant', 'Check a voice assistant', {
      instructions: 'Voices are private. Flag what nobody should hear.',
      media: [{ id: 'snippet', ...media.snippet }],
      widgets: [
        {
          ...{ id: 'words', type: 'transcript-check', media: 'snippet', required: true },
          question: 'Is the transcript right?',
          transcript: 'and mister john dashwood had then leisure to consider',
        },
        {
          ...{ id: 'intent', type: 'choice', required: true, question: 'What was wanted?' },
          options: optionsOf('Music', 'Weather', 'Nothing of the assistant'),
        },
        {
          ...{ id: 'accident', type: 'boolean', required: true },
          question: 'Was the assistant woken by accident?',
        },
      ],
      settings: { allowSkip: true, flagReasons: optionsOf('Personal data', 'Harmful content') },
    }),
    steps: [
      { press: 'It is right as it is', as: 'button' },
      { press: 'Nothing of the assistant' },
      { press: 'Yes' },
    ],
    responses: { intent: 'nothing', accident: true },
  },
  {
    task: galleryTask('clip-statements', 'True and false statements about a clip', {
      media: [{ id: 'clip', ...media.clip }],
      widgets: [
        {
          ...{ id: 'statements', type: 'statements', media: 'clip', required: true },
          ...{ minTrue: 1, minFalse: 1, evidence: 'optional' as const },
          question: 'Write statements about the clip.',
        },
      ],
      reward: { amount: 1, currency: 'USD', estimatedSeconds: 300 },
    }),
    steps: [
      { write: 'A raccoon sits among leaves', into: 'New true statement' },
      { write: 'A raccoon swims in the sea', into: 'New false statement' },
    ],
    responses: {
      statements: [
        { text: 'A raccoon sits among leaves', truth: true },
        { text: 'A raccoon swims in the sea', truth: false },
      ],
    },
  },
  {
    task: galleryTask('questions-answers', 'Questions for a chatbot', {
      media: [
        {
          ...{ id: 'passage', type: 'text', language: 'en' },
          text: 'The raccoon is a mammal native to North America. It is mostly active at night.',
        },
      ],
      widgets: [
        {
          ...{ id: 'pairs', type: 'question-answer', media: 'passage', min: 1, required: true },
          question: 'Ask what the text answers.',
        },
      ],
    }),
    steps: [
      { write: 'When is a raccoon active?', into: 'New question' },
      { write: 'At night', into: 'Answer 1' },
    ],
    responses: { pairs: [{ question: 'When is a raccoon active?', answer: 'At night' }] },
  },
  {
    task: galleryTask('sort-messages', 'Qualify the messages', {
      widgets: [
        {
          ...{ id: 'sorted', type: 'sorting', required: true, question: 'Where does each belong?' },
          items: [
            { id: 'one', text: 'You have won a prize' },
            { id: 'two', text: 'Your order has been sent' },
          ],
          buckets: optionsOf('Wanted', 'Spam'),
        },
      ],
    }),
    steps: [
      { press: 'Spam', in: 'Where does it belong: You have won a prize' },
      { press: 'Wanted', in: 'Where does it belong: Your order has been sent' },
    ],
    responses: { sorted: { wanted: ['two'], spam: ['one'] } },
  },
  {
    // What is known already looks like any other: nothing in it says so, and no answer is in it.
    task: galleryTask('item-7f3a', 'Which animal is it?', {
      media: [{ id: 'photo', ...media.raccoon }],
      widgets: [
        {
          ...{ id: 'animal', type: 'choice', media: 'photo', required: true, options: animals },
          question: 'Which animal is it?',
        },
      ],
    }),
    steps: [{ press: 'None of these' }],
    responses: { animal: 'none' },
  },
  {
    task: galleryTask('own-score', 'Your score of this week: 94 of 100', {
      data: { score: 94, checked: 50 },
      instructions: 'Of {{checked}} answers that were checked, {{score}} % were right.',
      widgets: [
        {
          ...{ id: 'fair', type: 'rating', appearance: 'likert' as const, required: true },
          question: 'Is a score of {{score}} fair?',
          ...{ min: 1, max: 3 },
          anchors: [
            { value: 1, name: 'Unfair' },
            { value: 2, name: 'Undecided' },
            { value: 3, name: 'Fair' },
          ],
        },
        {
          ...{ id: 'appeal', type: 'text', question: 'What should be looked at again?' },
          requiredWhen: { field: 'fair', equals: 1 },
          visibleWhen: { field: 'fair', lessThan: 3 },
        },
      ],
    }),
    steps: [
      { press: 'Unfair' },
      { write: 'Photo 12 was blurred', into: 'What should be looked at again?' },
    ],
    responses: { fair: 1, appeal: 'Photo 12 was blurred' },
  },
]
