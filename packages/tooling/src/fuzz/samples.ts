import { collectFiles, createMemoryScratch, type Format } from '@tagwright/formats'
import type { AnnotationDocument, DatasetHeader } from '@tagwright/schema'

const dataset: DatasetHeader = {
  kind: 'dataset',
  schemaVersion: '1.0',
  ontology: {
    labels: [
      { id: 'cat', name: 'cat' },
      { id: 'dog', name: 'big dog' },
    ],
    speakers: [{ id: 'anna', name: 'Anna' }],
  },
}

const base = (id: string): AnnotationDocument => ({
  kind: 'document',
  schemaVersion: '1.0',
  id,
  revision: 0,
  taskId: id,
  status: 'submitted',
  media: [],
  annotations: [],
  relations: [],
  responses: {
    note: { state: 'answered', value: 'fine, "so"' },
    tags: { state: 'answered', value: ['a', 'b'] },
  },
  provenance: { annotator: 'w-1' },
})

const ring: [number, number][] = [
  [10, 10],
  [90, 12],
  [50, 70],
]

/** Documents that have a little of everything, for formats without files of others. */
const documents: AnnotationDocument[] = [
  {
    ...base('picture'),
    media: [{ id: 'image', type: 'image', fileName: 'a.png', width: 120, height: 80 }],
    annotations: [
      { id: 'a', geometry: { type: 'box', x: 1, y: 2, width: 30.5, height: 20, rotation: 0 } },
      { id: 'b', geometry: { type: 'polygon', parts: [{ exterior: ring, holes: [] }] } },
      { id: 'c', geometry: { type: 'polyline', points: ring } },
      { id: 'd', geometry: { type: 'point', x: 5, y: 6.25 } },
      { id: 'e', geometry: { type: 'ellipse', cx: 40, cy: 30, rx: 9, ry: 5, rotation: 30 } },
    ].map((one) => ({ ...one, media: 'image', labels: ['cat'], text: 'A cat' })) as never,
  },
  {
    ...base('talk'),
    media: [{ id: 'audio', type: 'audio', fileName: 'talk.wav', duration: 9 }],
    annotations: [0, 1.5, 4].map((start, i) => ({
      id: `s${i}`,
      media: 'audio',
      geometry: { type: 'span', start, end: start + 1.25 },
      text: 'Hello, "you" & <me>',
      speaker: 'anna',
      tier: 'speech',
      labels: ['dog'],
      words: [{ text: 'Hello,', start, end: start + 0.5, confidence: 0.75 }],
    })) as never,
  },
  {
    ...base('passage'),
    media: [
      {
        id: 'text',
        type: 'text',
        extensions: { 'org.tagwright.text': { text: 'Anna sees Paris.\nBo too.' } },
      },
    ],
    annotations: [
      {
        id: 't',
        media: 'text',
        labels: ['cat'],
        geometry: { type: 'text-span', media: 'text', start: 10, end: 15, quote: 'Paris' },
      },
    ] as never,
  },
]

/** Small files of a format, as it writes them itself. */
export async function sampleFiles(
  format: Format<never, never>,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  const files: { name: string; bytes: Uint8Array }[] = []
  if (!format.serialize) return files
  for (const document of documents) {
    const environment = { newId: () => 'n', now: () => '', scratch: createMemoryScratch() }
    const corpus = { dataset, documents: () => [document] }
    const made = await collectFiles(format.serialize(corpus, undefined as never, environment))
    for (const [name, bytes] of made.files) if (bytes.length > 0) files.push({ name, bytes })
  }
  return files
}
