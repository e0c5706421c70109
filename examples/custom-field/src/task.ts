import type { Task } from '@tagwright/schema'

/** A sentence is heard, and its emotion put on the wheel. */
export const task: Task = {
  schemaVersion: '1.0',
  id: 'emotion-1',
  title: 'How does the voice sound?',
  media: [{ id: 'clip', type: 'audio', src: '/media/austen-0880.wav', duration: 2.99 }],
  ontology: { labels: [] },
  widgets: [
    { id: 'listen', type: 'player', media: 'clip' },
    { id: 'emotion', type: 'x-emotion-wheel', required: true, question: 'How does it sound?' },
  ],
}
