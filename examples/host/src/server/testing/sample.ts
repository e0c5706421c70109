import type { AnnotationDocument, Task } from '@tagwright/schema'

/** A small task with a box widget and tags. */
export const sampleTask = (id: string, more: Partial<Task> = {}): Task => ({
  schemaVersion: '1.0',
  id,
  title: 'Sample',
  media: [{ id: 'photo', type: 'image', src: '/media/raccoon.jpg', width: 1024, height: 768 }],
  ontology: { labels: [{ id: 'cat', name: { en: 'Cat', fr: 'Chat' } }] },
  widgets: [
    { id: 'boxes', type: 'image', media: 'photo', shapes: ['box'] },
    { id: 'tags', type: 'tags', options: [{ id: 'night', name: 'Night' }] },
  ],
  reward: { amount: 0.1, currency: 'USD' },
  settings: { withdrawSeconds: 10 },
  ...more,
})

/** An answer to it with one box. */
export const sampleDocument = (
  taskId: string,
  more: Partial<AnnotationDocument> = {},
): AnnotationDocument => ({
  kind: 'document',
  schemaVersion: '1.0',
  id: `document-${taskId}`,
  revision: 1,
  taskId,
  status: 'submitted',
  media: [{ id: 'photo', type: 'image', src: '/media/raccoon.jpg', width: 1024, height: 768 }],
  annotations: [
    {
      id: 'a1',
      widget: 'boxes',
      media: 'photo',
      geometry: { type: 'box', x: 10, y: 20, width: 300, height: 200, rotation: 0 },
      labels: ['cat'],
      origin: { kind: 'human' },
    },
  ],
  relations: [],
  responses: { tags: { state: 'answered', value: ['night'] } },
  provenance: { tool: 'tagwright', effort: { activeMs: 36_000 } },
  ...more,
})
