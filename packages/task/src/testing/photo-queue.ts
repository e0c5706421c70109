import type { Task } from '@tagwright/schema'

/** Photos of the tooling's fixtures, with their sizes in pixels. */
const photos = [
  ['chelsea_cat.png', 451, 300],
  ['raccoon.jpg', 1024, 768],
  ['china_pagoda.jpg', 640, 427],
] as const

/** The job of the brief: photos, one question, one key each. */
export function photoQueue(count: number): Task[] {
  return Array.from({ length: count }, (_, index): Task => {
    const [file, width, height] = photos[index % photos.length] ?? photos[0]
    return {
      schemaVersion: '1.0',
      id: `photo-${index + 1}`,
      title: { en: `Photo ${index + 1}`, fr: `Photo ${index + 1}` },
      media: [
        {
          id: 'photo',
          type: 'image',
          src: `/media/${file}?${index}`,
          ...{ width, height },
          alt: { en: `Photo ${index + 1}`, fr: `Photo ${index + 1}` },
        },
      ],
      ontology: { labels: [] },
      widgets: [
        {
          id: 'animal',
          type: 'choice',
          media: 'photo',
          question: { en: 'What do you see?', fr: 'Que voyez-vous ?' },
          required: true,
          options: [
            { id: 'cat', name: { en: 'Cat', fr: 'Chat' } },
            { id: 'dog', name: { en: 'Dog', fr: 'Chien' } },
            { id: 'other', name: { en: 'Another animal', fr: 'Un autre animal' } },
            { id: 'none', name: { en: 'No animal', fr: 'Aucun animal' } },
          ],
        } as Task['widgets'][number],
      ],
      reward: { amount: 0.07, currency: 'USD', estimatedSeconds: 3 },
      settings: { allowSkip: true, withdrawSeconds: 30 },
    }
  })
}
