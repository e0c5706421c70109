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
      widgets: [
        {
          ...{ id: 'fit', type: 'rating', appearance: 'likert' as const, required: true },
          question: 'How well does it fit “{{query}}”?',
          description: 'Raccoons are active at night and climb well.',
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
]
