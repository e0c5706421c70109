import type { Task } from '@tagwright/schema'

/** What a host asks: boxes on a photo, tags, a transcript. All of it is data. */
export const task: Task = {
  schemaVersion: '1.0',
  id: 'embed-1',
  title: 'A raccoon and a sentence',
  instructions: 'Draw a box around the raccoon. Say what is around it. Write down what you hear.',
  media: [
    { id: 'photo', type: 'image', src: '/media/raccoon.jpg', width: 1024, height: 768 },
    { id: 'clip', type: 'audio', src: '/media/austen-0880.wav', duration: 2.99 },
  ],
  ontology: { labels: [{ id: 'raccoon', name: 'Raccoon', hotkey: '1' }] },
  widgets: [
    { id: 'boxes', type: 'image', media: 'photo', labels: ['raccoon'], rules: { min: 1 } },
    {
      id: 'around',
      type: 'tags',
      question: 'What is around it?',
      options: [
        { id: 'leaves', name: 'Leaves' },
        { id: 'water', name: 'Water' },
      ],
    },
    { id: 'words', type: 'transcription', media: 'clip', language: 'en' },
  ],
}
