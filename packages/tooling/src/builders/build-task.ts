import type { Task } from '@tagwright/schema'

/** The task with a clip to follow objects through (`film`) as well. */
export function withClip(task: Task): Task {
  return {
    ...task,
    media: [
      ...task.media,
      { id: 'walk', type: 'video', src: '/media/cat-walk.webm', frameRate: 25, duration: 7 },
    ],
    widgets: [...task.widgets, { id: 'film', type: 'video', media: 'walk' }],
  }
}

/**
 * A whole little task: a photo to box (`image`), tags (`tags`), and speech to write down
 * (`speech`), on the media of `packages/tooling/fixtures`, served under `/media/`.
 */
export function buildTask(changes: Partial<Task> = {}): Task {
  return {
    schemaVersion: '1.0',
    id: 'task-1',
    title: 'Animals',
    instructions: 'Draw a box around each animal.',
    media: [
      { id: 'photo', type: 'image', src: '/media/raccoon.jpg', width: 1024, height: 768 },
      { id: 'clip', type: 'audio', src: '/media/austen-0870.wav', duration: 7.1 },
    ],
    ontology: {
      labels: [
        { id: 'raccoon', name: 'Raccoon', color: '#d9480f', hotkey: '1' },
        { id: 'cat', name: 'Cat', color: '#1c7ed6', hotkey: '2' },
      ],
    },
    widgets: [
      { id: 'image', type: 'image', media: 'photo', shapes: ['box'] },
      {
        id: 'tags',
        type: 'tags',
        question: 'What is to be seen?',
        options: [
          { id: 'night', name: 'Night' },
          { id: 'forest', name: 'Forest' },
        ],
      },
      { id: 'speech', type: 'transcription', media: 'clip' },
    ],
    ...changes,
  }
}
