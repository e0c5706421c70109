import { type GalleryEntry, galleryTask, media, optionsOf } from './gallery-entry.js'

/** Jobs that the usual platforms have templates for. */
export const sampleTasks: readonly GalleryEntry[] = [
  {
    task: galleryTask('same-speaker', 'Is it the same voice?', {
      media: [
        { id: 'first', ...media.snippet },
        { id: 'second', ...media.other },
      ],
      widgets: [
        { id: 'listen', type: 'player', media: 'first', title: 'The first clip' },
        { id: 'listen-too', type: 'player', media: 'second', title: 'The second clip' },
        {
          ...{ id: 'same', type: 'boolean', required: true, allowCannotTell: true },
          question: 'Do both clips have the same voice?',
        },
      ],
    }),
    steps: [{ press: 'Yes' }],
    responses: { same: true },
  },
  {
    task: galleryTask('search-relevance', 'How well does the result fit?', {
      data: { query: 'raccoon at night' },
      media: [
        {
          ...{ id: 'result', type: 'text', language: 'en' },
          text: 'Raccoons – habits and food\nRaccoons are active at night and climb well.',
        },
      ],
      widgets: [
        {
          ...{
            id: 'fit',
            type: 'rating',
            media: 'result',
            appearance: 'likert' as const,
            required: true,
          },
          question: 'How well does it fit “{{query}}”?',
          ...{ min: 1, max: 3 },
          anchors: [
            { value: 1, name: 'Not at all' },
            { value: 2, name: 'Partly' },
            { value: 3, name: 'Exactly' },
          ],
        },
      ],
    }),
    steps: [{ press: 'Exactly' }],
    responses: { fit: 3 },
  },
  {
    task: galleryTask('translation-review', 'Translate and judge', {
      widgets: [
        {
          ...{ id: 'french', type: 'translation', required: true, language: 'fr' },
          ...{ question: 'Into French', source: 'Good morning', sourceLanguage: 'en' },
        },
        {
          ...{ id: 'hard', type: 'boolean', required: true, question: 'Was the source clear?' },
        },
      ],
    }),
    steps: [{ write: 'Bonjour', into: 'Into French' }, { press: 'Yes' }],
    responses: { french: 'Bonjour', hard: true },
  },
  {
    task: galleryTask('moderation', 'May it be shown?', {
      media: [{ id: 'photo', ...media.raccoon, sensitive: true }],
      widgets: [
        {
          ...{ id: 'verdict', type: 'choice', media: 'photo', required: true },
          question: 'May it be shown?',
          options: optionsOf('Fine', 'Violent', 'Adult'),
        },
      ],
    }),
    steps: [{ press: 'Show it', as: 'button' }, { press: 'Fine' }],
    responses: { verdict: 'fine' },
  },
  {
    task: galleryTask('rank-answers', 'Rank the answers', {
      widgets: [
        {
          ...{ id: 'order', type: 'ranking', required: true, question: 'Which is best?' },
          items: [
            { id: 'a', text: 'The first answer' },
            { id: 'b', text: 'The second answer' },
          ],
        },
      ],
    }),
    // The last one finds its place by itself.
    steps: [{ press: 'Rank The second answer next', as: 'button' }],
    responses: { order: [['b'], ['a']] },
  },
  {
    task: galleryTask('compare', 'Which photo is sharper?', {
      media: [
        { id: 'one', ...media.cat },
        { id: 'two', ...media.pagoda },
      ],
      widgets: [
        {
          ...{ id: 'sharper', type: 'pairwise', required: true, allowTie: true },
          question: 'Which photo is sharper?',
          items: [
            { id: 'one', name: 'Photo one', media: 'one' },
            { id: 'two', name: 'Photo two', media: 'two' },
          ],
        },
      ],
    }),
    steps: [{ press: 'B: Photo two' }],
    responses: { sharper: { winner: 'two' } },
  },
  {
    task: galleryTask('receipt', 'Read the receipt', {
      instructions: 'Draw around every line that has a price, and write what it says.',
      media: [{ id: 'photo', ...media.receipt }],
      ontology: {
        labels: ['Item', 'Total'].map((name) => ({
          id: name.toLowerCase(),
          name,
          attributes: [
            { id: 'text', name: 'What it says', type: 'text' as const, required: true },
            { id: 'price', name: 'Price', type: 'number' as const, min: 0, unit: '$' },
          ],
        })),
      },
      widgets: [
        { id: 'lines', type: 'image', media: 'photo', shapes: ['polygon'], rules: { min: 1 } },
      ],
      reward: { amount: 0.2, currency: 'USD', estimatedSeconds: 90 },
    }),
    steps: [
      { outline: 'Item', key: '1', at: 0.35 },
      { write: '1 Goat cheese', into: 'What it says' },
      { outline: 'Total', key: '2', at: 0.6 },
      { write: 'TOTAL', into: 'What it says' },
      { write: '19.35', into: 'Price' },
    ],
    annotations: [
      { labels: ['item'], geometry: { type: 'polygon' }, attributes: { text: '1 Goat cheese' } },
      {
        ...{ labels: ['total'], geometry: { type: 'polygon' } },
        attributes: { text: 'TOTAL', price: 19.35 },
      },
    ],
  },
  {
    task: galleryTask('names', 'Mark the names', {
      media: [
        {
          ...{ id: 'passage', type: 'text', language: 'en' },
          text: 'Ada Lovelace wrote to Charles Babbage from London in 1843.',
        },
      ],
      ontology: {
        labels: [
          { id: 'person', name: 'Person' },
          { id: 'place', name: 'Place' },
        ],
      },
      widgets: [
        {
          ...{ id: 'names', type: 'text-spans', media: 'passage', rules: { min: 1 } },
          question: 'Mark every person and every place.',
        },
      ],
    }),
    steps: [{ mark: 'London', words: 7, as: 'Place', key: '2' }],
    annotations: [
      { labels: ['place'], geometry: { type: 'text-span', quote: 'London', start: 43, end: 49 } },
    ],
  },
  {
    task: galleryTask('two-answers', 'Which answer is better?', {
      instructions: 'Judge each question by itself. A tie is an answer too.',
      widgets: [
        {
          ...{ id: 'better', type: 'side-by-side', required: true, allowTie: true },
          question: 'How do I get a stain of coffee out of a shirt?',
          items: [
            {
              id: 'first',
              name: 'Answer A',
              text: 'Rinse it at once with cold water, then wash it as usual.',
            },
            { id: 'second', name: 'Answer B', text: 'Buy another shirt.' },
          ],
          dimensions: [
            { id: 'useful', name: 'More useful' },
            { id: 'kind', name: 'Friendlier' },
          ],
        },
      ],
    }),
    steps: [
      { press: 'Answer A', in: 'More useful' },
      { press: 'No difference', in: 'Friendlier' },
    ],
    responses: { better: { useful: 'first', kind: null } },
  },
]
