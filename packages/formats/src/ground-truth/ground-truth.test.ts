import { describeFormat } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collect } from '../format/collect.js'
import { encodeColors } from '../png/mask-images.js'
import { memoryFile, type SourceFile } from '../source/source-file.js'
import { arbitraryImageDocument, sampleGeometries } from '../testing/arbitrary-image-document.js'
import { expectDeclaredLosses, testEnvironment } from '../testing/expect-declared-losses.js'
import { expectSameAfterWriting } from '../testing/expect-same-after-writing.js'
import { readFixtures } from '../testing/fixtures.js'
import { expectSurvivesMutations } from '../testing/fuzz.js'
import { groundTruth } from './ground-truth.format.js'
import { parseGroundTruth } from './parse.js'

const files = readFixtures(new URL('./fixtures/', import.meta.url))
const read = (sources: readonly SourceFile[]) =>
  collect(parseGroundTruth(sources, undefined, testEnvironment()))
const line = (value: unknown) => memoryFile('a.manifest', `${JSON.stringify(value)}\n`)

describeFormat(groundTruth, { files, environment: testEnvironment })

test('boxes, classes and spans of a manifest have their labels and confidences', async () => {
  const { documents, issues, dataset } = await read(files)
  expect(issues).toEqual([])
  expect(dataset?.ontology.labels.map(({ id }) => id)).toEqual([
    'dog',
    'bone',
    'bad',
    'ball',
    'company',
    'place',
  ])
  const [first, second, third, fourth] = documents
  expect(first).toMatchObject({
    id: 'a',
    media: [{ src: 's3://bucket/images/a.jpg', width: 500, height: 400 }],
    responses: { checked: { state: 'answered', value: 'bad' } },
  })
  expect(first?.annotations).toMatchObject([
    { widget: 'boxes', labels: ['dog'], geometry: { x: 111, y: 134 }, origin: { score: 0.8 } },
    { labels: ['bone'], geometry: { width: 30, height: 30.5 }, origin: { score: 0.9 } },
  ])
  expect(second?.responses).toMatchObject({
    animal: { value: 'dog' },
    things: { value: ['ball', 'dog'] },
  })
  expect(third?.annotations.map(({ geometry }) => geometry)).toMatchObject([
    { quote: 'Amazon', start: 0, end: 6 },
    { quote: 'Paris', start: 19, end: 24 },
  ])
  expect(fourth?.annotations).toEqual([])
})

test('lines mean the same after being written', async () => {
  const written = await expectSameAfterWriting(groundTruth, files)
  const parse = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one))
  const [bytes] = files[0]!.open() as Uint8Array[]
  const decode = (data: Uint8Array | undefined) => parse(new TextDecoder().decode(data))
  expect(decode(written.get('output.manifest'))).toEqual(decode(bytes))
})

test('the picture of a segmentation gives a mask for each class', async () => {
  const picture = encodeColors(
    3,
    2,
    Uint32Array.from([0xffffff, 0x2acf59, 0x2acf59, 1, 1, 0xffffff]),
  )
  const manifest = line({
    'source-ref': 's3://b/a.png',
    'seg-ref': 's3://b/out/1.png',
    'seg-ref-metadata': {
      'internal-color-map': {
        0: { 'class-name': 'BACKGROUND', 'hex-color': '#ffffff', confidence: 0.8 },
        1: { 'class-name': 'grass', 'hex-color': '#2acf59', confidence: 0.8 },
        2: { 'class-name': 'sky', 'hex-color': '#000001', confidence: 0.8 },
      },
      type: 'groundtruth/semantic-segmentation',
    },
  })
  const { documents, issues } = await read([manifest, memoryFile('out/1.png', picture)])
  expect(issues).toEqual([])
  expect(documents[0]?.annotations).toMatchObject([
    { labels: ['grass'], geometry: { counts: [2, 1, 1, 1, 1] } },
    { labels: ['sky'], geometry: { counts: [1, 1, 1, 1, 2] } },
  ])
  const without = await read([manifest])
  expect(without.issues).toMatchObject([{ code: 'TW-FORMATS-003', location: { line: 1 } }])
})

test('what is wrong is said with its line and path, the rest is read', async () => {
  const metadata = { 'class-map': { 0: 'dog' }, type: 'groundtruth/object-detection' }
  const box = { class_id: 0, left: 1, top: 2, width: 3, height: 4 }
  const annotations = [
    { ...box, class_id: 9 },
    { ...box, width: -3 },
    { ...box, left: 'NaN' },
    4,
    box,
  ]
  const text = [
    '{"source-ref": "a.jpg"',
    '[]',
    JSON.stringify({ 'source-ref': 'b.jpg', boxes: { annotations }, 'boxes-metadata': metadata }),
    '{"source":"x","n":{"annotations":{"entities":[{"startOffset":3,"endOffset":1}]}},"n-metadata":{"type":"groundtruth/text-span"}}',
  ]
  const { documents, issues } = await read([memoryFile('a.manifest', `\ufeff${text.join('\r\n')}`)])
  expect(issues.map(({ code, location, path }) => [code, location?.line, path[2]])).toEqual([
    ['TW-FORMATS-017', 1, undefined],
    ['TW-FORMATS-003', 2, undefined],
    ['TW-FORMATS-007', 3, 0],
    ['TW-FORMATS-005', 3, 1],
    ['TW-FORMATS-011', 3, 2],
    ['TW-FORMATS-011', 3, 3],
    ['TW-FORMATS-011', 4, 'entities'],
  ])
  expect(documents.map(({ annotations: list }) => list.length)).toEqual([2, 0])
})

test('any documents lose only what is declared', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryImageDocument(Object.values(sampleGeometries)), (document) => {
      for (const annotation of document.annotations) delete annotation.widget
      return expectDeclaredLosses(groundTruth, document, {
        dropped: ['geometry', 'media'],
        changed: ['shape'],
      })
    }),
    { numRuns: 80 },
  )
})

test('labels of the frames of a clip are told, not taken for a mask', async () => {
  const line = {
    'source-ref': 's3://b/seq1.json',
    'track-ref': 's3://b/SeqLabel.json',
    'track-ref-metadata': { type: 'groundtruth/video-object-tracking' },
  }
  const file = memoryFile('output.manifest', JSON.stringify(line))
  const { documents, issues } = await collect(
    parseGroundTruth([file], undefined, testEnvironment()),
  )
  expect(issues.map(({ code, message }) => [code, message])).toEqual([
    ['TW-FORMATS-009', expect.stringContaining('"track-ref", labels of the frames of a clip')],
  ])
  expect(documents[0]?.annotations).toEqual([])
})

test('mutated files are survived', () => expectSurvivesMutations(groundTruth, files))
