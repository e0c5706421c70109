import { readFileSync } from 'node:fs'
import { geometryArea } from '@tagwright/schema'
import { describeFormat } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collect, collectFiles } from '../format/collect.js'
import { createMemoryScratch } from '../format/scratch-store.js'
import { memoryFile } from '../source/source-file.js'
import { arbitraryImageDocument, sampleGeometries } from '../testing/arbitrary-image-document.js'
import { expectDeclaredLosses } from '../testing/expect-declared-losses.js'
import { expectSurvivesMutations } from '../testing/fuzz.js'
import { coco } from './coco.format.js'
import { parseCoco } from './parse.js'
import { serializeCoco } from './serialize.js'

let count = 0
const environment = () => ({
  newId: () => `n-${count++}`,
  now: () => '2026-01-01T00:00:00.000Z',
  scratch: createMemoryScratch(),
})
const fixture = (name: string) =>
  readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8')
const read = (text: string, memory?: number) =>
  collect(parseCoco([memoryFile('a.json', text)], memory ? { memory } : undefined, environment()))
async function roundTrip(text: string) {
  const parsed = await read(text)
  const corpus = { dataset: parsed.dataset!, documents: () => parsed.documents }
  const { files, losses } = await collectFiles(serializeCoco(corpus, undefined, environment()))
  return {
    parsed,
    losses,
    written: JSON.parse(new TextDecoder().decode(files.get('annotations.json'))),
  }
}
const byId = (list: { id: number }[]) => [...list].sort((a, b) => a.id - b.id)

test.each([
  'instances_train',
  'instances_val',
  'person_keypoints_train',
  'person_keypoints_val',
  'captions_val',
  'labels_val',
  'stuff_val',
  'image_info_val',
])('%s means the same when read and written', async (name) => {
  const text = fixture(name)
  const original = JSON.parse(text)
  const { parsed, written, losses } = await roundTrip(text)
  expect(parsed.issues).toEqual([])
  expect(losses).toEqual([])
  expect(written.images).toEqual(original.images)
  expect(written.info).toEqual(original.info)
  expect(written.licenses).toEqual(original.licenses)
  expect(byId(written.categories)).toEqual(byId(original.categories))
  // `iscrowd` and `area` are written always, also where the original left them out.
  expect(byId(written.annotations)).toMatchObject(byId(original.annotations ?? []))
})

const exact = fc.double({ min: 0, max: 2000, noNaN: true })
const someAnnotation = fc.record(
  {
    image_id: fc.oneof(fc.nat(4), fc.constantFrom(9, 'x')),
    category_id: fc.constantFrom(1, 2, 77),
    bbox: fc.tuple(exact, exact, exact, exact),
    area: exact,
    iscrowd: fc.constantFrom(0, 1),
    segmentation: fc.constantFrom([], [[1, 2, 3, 4, 5, 2.5]]),
    score: exact,
    note: fc.constantFrom('é', 'a\tb'),
  },
  { requiredKeys: ['image_id', 'category_id', 'bbox'] },
)

test('any annotations come out the same when they are put away as when they are not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someAnnotation, { maxLength: 30 }), async (list) => {
      const images = Array.from({ length: 5 }, (_, i) => ({ id: i, width: 3000, height: 3000 }))
      const annotations = list.map((one, i) => ({ id: i === 7 ? 'seven' : i, ...one }))
      const categories = [{ id: 1, name: 'cat' }]
      const text = JSON.stringify({ images, categories, annotations })
      const inMemory = await read(text)
      const putAway = await read(text, 100)
      expect(putAway.documents).toEqual(inMemory.documents)
      // Annotations without an image are told while they are read, others after.
      const told = ({ issues }: typeof putAway) => issues.map((one) => JSON.stringify(one)).sort()
      expect(told(putAway)).toEqual(told(inMemory))
    }),
    { numRuns: 60 },
  )
})

test('results with masks of real photos keep every run length and score', async () => {
  const text = fixture('fakesegm100-results')
  const original: { image_id: number; score: number; segmentation: { counts: string } }[] =
    JSON.parse(text)
  const { parsed, written } = await roundTrip(text)
  expect(parsed.documents).toHaveLength(99)
  expect(parsed.issues).toEqual([])
  const key = (entry: (typeof original)[number]) =>
    `${entry.image_id} ${entry.score} ${entry.segmentation.counts}`
  expect(written.annotations.map(key).sort()).toEqual(original.map(key).sort())
})

test('images after annotations, and more than fits in memory, come out the same', async () => {
  const annotations = Array.from({ length: 500 }, (_, i) => ({
    id: i + 1,
    image_id: i % 37,
    category_id: 1 + (i % 2),
    bbox: [i, i / 2, 10, 5],
  }))
  const images = Array.from({ length: 37 }, (_, i) => ({
    id: i,
    file_name: `${i}.jpg`,
    width: 640,
    height: 480,
  }))
  const categories = [
    { id: 1, name: 'traffic light' },
    { id: 2, name: 'Traffic-light' },
  ]
  const first = await read(JSON.stringify({ annotations, images, categories }))
  const second = await read(JSON.stringify({ images, categories, annotations }), 2000)
  expect(second.documents).toEqual(first.documents)
  expect(first.issues).toEqual([])
  expect(first.documents.flatMap((document) => document.annotations)).toHaveLength(500)
  expect(first.dataset?.ontology.labels.map((label) => label.id)).toEqual([
    'traffic-light',
    'Traffic-light',
  ])
})

test('what is wrong is said with its place, and the rest is read', async () => {
  const { documents, issues } = await read(
    JSON.stringify({
      images: [{ id: 1, width: 10, height: 10 }, { id: 1 }],
      categories: [{ id: 1, name: 'a' }],
      annotations: [
        { id: 1, image_id: 1, category_id: 1, bbox: [0, 0, -5, 5] },
        { id: 2, image_id: 9, category_id: 1, bbox: [0, 0, 5, 5] },
        { id: 3, image_id: 1, category_id: 7, bbox: [0, 0, 5, 5] },
        { id: 3, image_id: 1, category_id: 1, bbox: [1, 1, 5, 5] },
        { id: 4, image_id: 1, category_id: 1, segmentation: { size: [2, 2], counts: [1, 1] } },
        7,
        { id: 5, image_id: 1, category_id: 1, bbox: [2, 2, 5, 5] },
      ],
    }),
  )
  expect(issues.map(({ code, path }) => [code, path])).toEqual([
    ['TW-FORMATS-006', ['images', 1]],
    ['TW-FORMATS-007', ['annotations', 1]],
    ['TW-FORMATS-011', ['annotations', 5]],
    ['TW-FORMATS-011', ['annotations', 0]],
    ['TW-FORMATS-007', ['annotations', 2]],
    ['TW-FORMATS-006', ['annotations', 3]],
    ['TW-FORMATS-011', ['annotations', 4]],
  ])
  expect(documents[0]?.annotations.map(({ id }) => id)).toEqual(['coco-3', 'coco-at-3', 'coco-5'])
})

test('a truncated file gives what is whole', async () => {
  const text = fixture('roboflow')
  const { documents, issues } = await read(text.slice(0, text.lastIndexOf('"bbox"')))
  expect(issues.map(({ code }) => code)).toContain('TW-FORMATS-002')
  expect(documents.flatMap((document) => document.annotations)).toHaveLength(1)
})

test('its files are recognised and others are not', () => {
  const sample = (text: string) => ({ name: 'a.json', head: new TextEncoder().encode(text) })
  expect(coco.detect(sample(fixture('instances_val')))).toBeGreaterThan(0.5)
  expect(coco.detect(sample(fixture('fakesegm100-results').slice(0, 60_000)))).toBeGreaterThan(0.5)
  expect(coco.detect(sample('{"shapes":[],"imagePath":"a.jpg"}'))).toBe(0)
})

test('panoptic segments are read from their picture, or as boxes with an issue', async () => {
  const text = fixture('panoptic_val')
  const picture = readFileSync(new URL('./fixtures/panoptic_val/b.png', import.meta.url))
  const sources = [memoryFile('a.json', text), memoryFile('panoptic_val/b.png', picture)]
  const { documents, issues } = await collect(parseCoco(sources, undefined, environment()))
  expect(issues).toEqual([])
  const [document] = documents
  expect(document?.annotations.map(({ labels, geometry }) => [labels, geometry?.type])).toEqual([
    [['a'], 'mask'],
    [['b'], 'mask'],
  ])
  const segments: { area: number }[] = JSON.parse(text).annotations[0].segments_info
  expect(document?.annotations.map(({ geometry }) => geometryArea(geometry!))).toEqual(
    segments.map(({ area }) => area),
  )
  const alone = await read(text)
  expect(alone.issues.map(({ code }) => code)).toEqual(['TW-FORMATS-003'])
  expect(alone.documents[0]?.annotations.map(({ geometry }) => geometry?.type)).toEqual([
    'box',
    'box',
  ])
})

test('a file of Segment Anything gives its masks to its one image', async () => {
  const segmentation = { size: [5, 10], counts: '`04n0' }
  const one = { id: 1, segmentation, bbox: [3, 1, 1, 4], area: 4, predicted_iou: 0.26 }
  const image = { image_id: 1, width: 10, height: 5, file_name: 'a.jpg' }
  const text = JSON.stringify({ image, annotations: [one] })
  expect(coco.detect({ name: 'a.json', head: new TextEncoder().encode(text) })).toBe(0.9)
  const { documents, issues } = await read(text)
  expect(issues).toEqual([])
  expect(documents[0]).toMatchObject({
    media: [{ fileName: 'a.jpg', width: 10, height: 5 }],
    annotations: [{ geometry: { type: 'mask', counts: [16, 4, 30] } }],
  })
})

const textMembers = [
  'text',
  'language',
  'direction',
  'words',
  'events',
  'tier',
  'speaker',
  'order',
  'comments',
  'review',
  'confidence',
  'group',
  'parent',
] as const

test('any documents lose only what is declared', async () => {
  // Keypoints have the names of their category.
  const { keypoints: _, ...shapes } = sampleGeometries
  await fc.assert(
    fc.asyncProperty(arbitraryImageDocument(Object.values(shapes)), (document) =>
      expectDeclaredLosses(coco, document, {
        dropped: ['geometry', 'media'],
        changed: ['ellipse', 'holes'],
        members: { text: textMembers, 'rotation-attribute': ['attributes'] },
      }),
    ),
    { numRuns: 100 },
  )
})

test('rotated boxes are read and written as CVAT states them', async () => {
  const box = { id: 1, image_id: 1, category_id: 1, bbox: [10, 20, 40, 30] }
  const text = JSON.stringify({
    images: [{ id: 1, width: 100, height: 100, file_name: 'a.jpg' }],
    categories: [{ id: 1, name: 'a' }],
    annotations: [{ ...box, segmentation: [], attributes: { rotation: 300, occluded: true } }],
  })
  const { parsed, written } = await roundTrip(text)
  expect(parsed.documents[0]?.annotations[0]).toMatchObject({
    geometry: { type: 'box', x: 10, y: 20, width: 40, height: 30, rotation: -60 },
    attributes: { occluded: true },
  })
  expect(written.annotations).toMatchObject([
    { ...box, segmentation: [], attributes: { rotation: -60, occluded: true } },
  ])
})

test('categories whose names are no text are told, and read by their ids', async () => {
  const categories = [
    { id: 1, name: [] },
    { id: 2, name: 'cat', keypoints: 'nose' },
    { id: 3, name: null, keypoints: null },
  ]
  const images = [{ id: 1, width: 9, height: 9 }]
  const { dataset, issues } = await read(JSON.stringify({ images, annotations: [], categories }))
  expect(issues.map(({ message }) => message)).toEqual([
    expect.stringContaining('categories[0].name'),
    expect.stringContaining('categories[1].keypoints'),
    expect.stringContaining('categories[2].name'),
  ])
  expect(dataset?.ontology.labels.map(({ name }) => name)).toEqual(['1', 'cat', '3'])
})

test('two files read with one environment do not mix', async () => {
  const shared = environment()
  const text = fixture('instances_val')
  const once = await collect(parseCoco([memoryFile('a.json', text)], { memory: 10 }, shared))
  const again = await collect(parseCoco([memoryFile('a.json', text)], { memory: 10 }, shared))
  expect(again.documents).toEqual(once.documents)
})

const names = ['instances_val', 'person_keypoints_val', 'roboflow']
const files = names.map((name) => memoryFile(`${name}.json`, fixture(name)))
describeFormat(coco, { files: files.slice(0, 1), environment })

test('mutated files are survived', () => expectSurvivesMutations(coco, files))
