import type { Task } from '@tagwright/schema'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60"><rect width="80" height="60" fill="#9fc5a8"/><circle cx="30" cy="34" r="14" fill="#5c4b3f"/><circle cx="56" cy="24" r="8" fill="#f4d35e"/></svg>'

/** Media of stories that need no server: a drawing and a passage. */
export const exampleMedia: Task['media'] = [
  {
    id: 'photo',
    type: 'image',
    src: `data:image/svg+xml,${encodeURIComponent(drawing)}`,
    width: 800,
    height: 600,
    alt: 'A drawing of two circles',
  },
  {
    id: 'passage',
    type: 'text',
    language: 'en',
    text: 'The raccoon is a mammal native to North America. It is known for its clever hands and its mask. It eats almost everything and is mostly awake at night.',
  },
]

/** The same with a clip of the fixtures and one that is not there. */
export const clipMedia: Task['media'] = [
  ...exampleMedia,
  { id: 'clip', type: 'video', src: '/media/cat-walk.webm', duration: 7, alt: 'A clip of a cat' },
  { id: 'speech', type: 'audio', src: '/media/austen-0870.wav', duration: 7.1 },
  { id: 'gone', type: 'video', src: '/media/gone.webm', duration: 5 },
]
