import type { Task } from '@tagwright/schema'

/** One thing that a hand does: which part it goes to, by role and accessible name, and what it does there. */
export type GalleryStep =
  | { press: string; as?: 'radio' | 'button' | 'checkbox' | 'option'; in?: string }
  | { write: string; into: string }
  | { draw: 'box' | 'segment' }
  /** An outline of a label; `at` is its middle as a share of the picture's height. */
  | { outline: string; key: string; at: number }
  /** Words of a text, which get a label; `words` is how many come before them. */
  | { mark: string; words: number; as: string; key: string }

/** A ready-made task with real media, how it is done, and what the answer holds then. */
export interface GalleryEntry {
  task: Task
  steps: readonly GalleryStep[]
  /** Responses that the document must hold; values are compared whole. */
  responses?: Readonly<Record<string, unknown>>
  /** Annotations that it must hold, in order, each compared in the members given. */
  annotations?: readonly object[]
}

/** A task with what all of the gallery share. */
export const galleryTask = (
  id: string,
  title: string,
  parts: Partial<Task> & Pick<Task, 'widgets'>,
): Task => ({
  schemaVersion: '1.0',
  id,
  title,
  media: [],
  ontology: { labels: [] },
  settings: { allowSkip: true, withdrawSeconds: 10 },
  ...parts,
})

/** Options by their English names; the id is the first word. */
export const optionsOf = (...names: string[]) =>
  names.map((name) => ({ id: name.toLowerCase().split(' ')[0] ?? name, name }))

/** Media of the tooling's fixtures, with their facts. */
export const media = {
  cat: { type: 'image', src: '/media/chelsea_cat.png', width: 451, height: 300, alt: 'A photo' },
  raccoon: { type: 'image', src: '/media/raccoon.jpg', width: 1024, height: 768, alt: 'A photo' },
  pagoda: {
    type: 'image',
    src: '/media/china_pagoda.jpg',
    width: 640,
    height: 427,
    alt: 'A photo',
  },
  receipt: {
    type: 'image',
    src: '/media/receipt.jpg',
    width: 600,
    height: 800,
    alt: 'A photo of a receipt',
  },
  sentence: { type: 'audio', src: '/media/austen-0870.wav', duration: 7.1 },
  snippet: { type: 'audio', src: '/media/austen-0880.wav', duration: 3 },
  other: { type: 'audio', src: '/media/austen-0890.wav', duration: 5.3 },
  clip: { type: 'video', src: '/media/raccoon-pan.webm', duration: 5, frameRate: 29.97 },
} as const
