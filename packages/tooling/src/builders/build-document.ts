import type { Annotation, AnnotationDocument } from '@tagwright/schema'
import { createRandom } from './random.js'

/** What a built document is to hold. */
export interface BuildDocumentOptions {
  /** Boxes of the widget `image` on the medium `photo`. @default 0 */
  boxes?: number
  /** Segments of the widget `speech` on the medium `clip`, one after the other. @default 0 */
  segments?: number
  /** Size of the photo in natural-image pixels. @default 1024 by 768 */
  frame?: { width: number; height: number }
  /** The same seed builds the same document. @default 1 */
  seed?: number
  /** Members that replace the built ones. */
  changes?: Partial<AnnotationDocument>
}

const hundredth = (value: number): number => Math.round(value * 100) / 100

/** A draft of the task of `buildTask` with as many annotations as wanted, of mixed sizes. */
export function buildDocument(options: BuildDocumentOptions = {}): AnnotationDocument {
  const { boxes = 0, segments = 0, frame = { width: 1024, height: 768 }, seed = 1 } = options
  const random = createRandom(seed)
  const box = (_: unknown, index: number): Annotation => {
    const width = 4 + random() ** 3 * frame.width * 0.3
    const height = 4 + random() ** 3 * frame.height * 0.3
    return {
      id: `box-${index}`,
      widget: 'image',
      media: 'photo',
      geometry: {
        type: 'box',
        x: hundredth(random() * (frame.width - width)),
        y: hundredth(random() * (frame.height - height)),
        width: hundredth(width),
        height: hundredth(height),
        rotation: 0,
      },
      labels: [random() < 0.5 ? 'raccoon' : 'cat'],
    }
  }
  const segment = (_: unknown, index: number): Annotation => ({
    id: `segment-${index}`,
    widget: 'speech',
    media: 'clip',
    geometry: { type: 'span', start: index * 2, end: index * 2 + hundredth(0.5 + random() * 1.5) },
    tier: 'speech',
    text: `Sentence ${index + 1}.`,
  })
  return {
    kind: 'document',
    schemaVersion: '1.0',
    id: 'document-1',
    revision: 0,
    taskId: 'task-1',
    status: 'draft',
    media: [
      { id: 'photo', type: 'image', src: '/media/raccoon.jpg', ...frame },
      { id: 'clip', type: 'audio', src: '/media/austen-0870.wav', duration: 7.1 },
    ],
    annotations: [
      ...Array.from({ length: boxes }, box),
      ...Array.from({ length: segments }, segment),
    ],
    relations: [],
    responses: {},
    provenance: { tool: 'tagwright', toolVersion: '0.1.0' },
    ...options.changes,
  }
}
