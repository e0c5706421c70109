import { describeFormat } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeBase64 } from '../convert/base64.js'
import { collect } from '../format/collect.js'
import { encodeColors } from '../png/mask-images.js'
import { memoryFile, type SourceFile } from '../source/source-file.js'
import { arbitraryImageDocument, sampleGeometries } from '../testing/arbitrary-image-document.js'
import { expectDeclaredLosses, testEnvironment } from '../testing/expect-declared-losses.js'
import { expectSameAfterWriting } from '../testing/expect-same-after-writing.js'
import { readFixtures } from '../testing/fixtures.js'
import { expectSurvivesMutations } from '../testing/fuzz.js'
import { crowdHtml } from './crowd-html.format.js'
import { parseCrowd } from './parse.js'

const files = readFixtures(new URL('./fixtures/', import.meta.url))
const named = (name: string) => files.filter((file) => file.name === name)
const read = (sources: readonly SourceFile[]) =>
  collect(parseCrowd(sources, undefined, testEnvironment()))
const output = (value: unknown) => read([memoryFile('a.json', JSON.stringify([value]))])

describeFormat(crowdHtml, { files: named('results.csv'), environment: testEnvironment })

test('a table of results has every element, with its inputs and workers', async () => {
  const { documents, issues, dataset } = await read(named('results.csv'))
  expect(issues).toEqual([])
  expect(dataset?.ontology.labels.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['cat', 'dog', 'road', 'nose', 'place', 'good-light']),
  )
  const [first, second, third] = documents
  expect(first).toMatchObject({
    id: '3BBB',
    media: [{ src: 'https://example.org/street.jpg', fileName: 'street.jpg', width: 640 }],
    provenance: { assignment: '3BBB', annotator: 'W1' },
    responses: {
      remarks: { value: 'two, "both" clear' },
      sure: { value: true },
    },
  })
  expect(first?.annotations.map(({ geometry }) => geometry)).toMatchObject([
    { x: 10, y: 20, width: 300, height: 200 },
    { width: 60.25, height: 50.5 },
  ])
  expect(second?.annotations.map(({ geometry }) => geometry!.type)).toEqual([
    'polygon',
    'polyline',
    'point',
  ])
  expect(second?.responses).toMatchObject({
    quality: { value: 'good-light' },
    things: { value: ['cat', 'road'] },
    hours: { value: ['day'] },
    stars: { value: 4 },
  })
  // The browser counts the cat as two.
  expect(third?.annotations[0]?.geometry).toEqual({
    type: 'text-span',
    media: 'text',
    start: 11,
    end: 16,
    quote: 'Dakar',
  })
})

test('answers of Ground Truth have their times', async () => {
  const { documents, issues } = await read(named('answers.json'))
  expect(issues).toEqual([])
  expect(documents.map(({ provenance }) => provenance)).toMatchObject([
    { annotator: 'private.eu-west-1.abc', submittedAt: '2024-03-01T10:00:41.500Z' },
    { startedAt: '2024-03-01T11:00:00.000Z' },
  ])
  expect(documents[1]?.responses['crowd-image-classifier']?.value).toBe('indoor')
})

test('columns of single answers are put together', async () => {
  const text = [
    'AssignmentId,Answer.annotatedResult.boundingBoxes,Answer.annotatedResult.inputImageProperties.height,Answer.annotatedResult.inputImageProperties.width,Answer.kind.label,Answer.note',
    'A1,"[{""height"":5,""label"":""cat"",""left"":1,""top"":2,""width"":3}]",50,60,red,007',
  ].join('\r\n')
  const { documents, issues } = await read([memoryFile('batch.csv', `\ufeff${text}`)])
  expect(issues).toEqual([])
  expect(documents[0]).toMatchObject({
    media: [{ width: 60, height: 50 }],
    annotations: [{ labels: ['cat'], geometry: { x: 1, width: 3 } }],
    responses: { kind: { value: 'red' }, note: { value: '007' } },
  })
})

test.each([
  [
    'instances',
    {
      instances: [
        { color: '#ff0000', label: 'cat' },
        { color: '#00f', label: 'cat' },
      ],
    },
  ],
  ['semantic', { labelMappings: { cat: { color: '#ff0000' }, dog: { color: '#0000ff' } } }],
])('pictures of %s become masks, and back', async (_, colors) => {
  const png = encodeColors(3, 2, Uint32Array.from([0, 0xff0000, 0xff0000, 0xff, 0, 0]))
  const value = {
    seg: {
      labeledImage: { pngImageData: encodeBase64(png) },
      inputImageProperties: { height: 2, width: 3 },
      ...colors,
    },
  }
  const { documents, issues } = await output(value)
  expect(issues).toEqual([])
  const masks = documents[0]!.annotations.map(({ geometry }) => geometry)
  expect(masks).toEqual([
    { type: 'mask', size: [2, 3], counts: [2, 1, 1, 1, 1] },
    { type: 'mask', size: [2, 3], counts: [1, 1, 4] },
  ])
  await expectSameAfterWriting(crowdHtml, [
    memoryFile(
      'results.csv',
      `AssignmentId,Answer.taskAnswers\nx,"${JSON.stringify([value]).replaceAll('"', '""')}"\n`,
    ),
  ])
})

test('files mean the same after being written', () =>
  expectSameAfterWriting(crowdHtml, named('results.csv')))

test('what is wrong is said with its path, the rest is read', async () => {
  const { documents, issues } = await output({
    boxes: {
      boundingBoxes: [
        { left: 1, top: 1, width: -2, height: 1, label: 'a' },
        { left: '1', top: 1, width: 2, height: 1 },
        7,
        { left: 1, top: 1, width: 2, height: 1, label: 'a' },
      ],
    },
    polygon: { polygons: [{ label: 'a', vertices: [{ x: 1, y: 1 }] }] },
    picture: { labeledImage: { pngImageData: 'AAAA' }, instances: [] },
    spans: { entities: [{ startOffset: 5, endOffset: 2, label: 'a' }] },
    odd: { a: [1] },
  })
  expect(issues.map(({ code, path }) => [code, path.join('.')])).toEqual([
    ['TW-FORMATS-011', 'boxes.boundingBoxes.0'],
    ['TW-FORMATS-011', 'boxes.boundingBoxes.1'],
    ['TW-FORMATS-011', 'boxes.boundingBoxes.2'],
    ['TW-FORMATS-011', 'polygon.polygons.0'],
    ['TW-FORMATS-011', 'picture.labeledImage.pngImageData'],
    ['TW-FORMATS-011', 'spans.entities.0'],
    ['TW-FORMATS-009', ''],
  ])
  expect(documents[0]?.annotations).toHaveLength(1)
})

test('any documents lose only what is declared', async () => {
  // Annotations of one kind keep their order.
  const { box: _, ellipse, polygon, uprightBox, polyline, point, keypoints } = sampleGeometries
  const kinds = [[uprightBox], [polygon, ellipse], [polyline], [point], [keypoints]]
  await fc.assert(
    fc.asyncProperty(fc.oneof(...kinds.map((kind) => arbitraryImageDocument(kind))), (document) => {
      for (const annotation of document.annotations) delete annotation.widget
      return expectDeclaredLosses(crowdHtml, document, {
        dropped: ['geometry', 'media'],
        changed: ['rotation', 'ellipse', 'parts', 'holes'],
      })
    }),
    { numRuns: 80 },
  )
})

test('mutated files are survived', () => expectSurvivesMutations(crowdHtml, files))
