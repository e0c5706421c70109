import type { Task } from '@tagwright/schema'

/** Diamonds and boxes on a photo. */
export const task: Task = {
  schemaVersion: '1.0',
  id: 'diamond-1',
  title: 'Mark the eyes',
  media: [{ id: 'photo', type: 'image', src: '/media/raccoon.jpg', width: 1024, height: 768 }],
  ontology: { labels: [{ id: 'eye', name: 'Eye', hotkey: '1' }] },
  widgets: [
    { id: 'eyes', type: 'image', media: 'photo', shapes: ['diamond', 'box'], rules: { min: 1 } },
  ],
}
