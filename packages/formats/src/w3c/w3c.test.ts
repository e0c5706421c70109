import { readFileSync } from 'node:fs'
import { describeFormat } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collect, collectFiles } from '../format/collect.js'
import { memoryFile, type SourceFile } from '../source/source-file.js'
import { arbitraryImageDocument, sampleDataset } from '../testing/arbitrary-image-document.js'
import { expectDeclaredLosses, testEnvironment } from '../testing/expect-declared-losses.js'
import { expectSameAfterWriting } from '../testing/expect-same-after-writing.js'
import { readFixtures } from '../testing/fixtures.js'
import { expectSurvivesMutations } from '../testing/fuzz.js'
import { parseW3c } from './parse.js'
import { serializeW3c } from './serialize.js'
import { w3c } from './w3c.format.js'

const files = readFixtures(new URL('./fixtures/', import.meta.url))
const named = (folder: string) => files.filter((file) => file.name.startsWith(folder))
const read = (sources: readonly SourceFile[], sizes = {}) =>
  collect(parseW3c(sources, { sizes }, testEnvironment()))
const annotation = (target: unknown, more: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:a:1',
  type: 'Annotation',
  target,
  ...more,
})
const one = (target: unknown, more?: object, sizes?: object) =>
  read([memoryFile('a.json', JSON.stringify(annotation(target, more)))], sizes)
const svg = (shape: string) => ({
  source: 'https://example.org/a.jpg',
  selector: {
    type: 'SvgSelector',
    value: `<svg xmlns="http://www.w3.org/2000/svg">${shape}</svg>`,
  },
})
const geometryOf = async (target: unknown, sizes?: object) =>
  (await one(target, {}, sizes)).documents[0]?.annotations[0]?.geometry

describeFormat(w3c, { files: named('correct/anno27'), environment: testEnvironment })

test.each(named('correct').map((file) => [file.name, file] as const))(
  '%s is read',
  async (_, file) => {
    const { issues } = await read([file])
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  },
)

test.each(named('incorrect').map((file) => [file.name, file] as const))(
  '%s is told to be wrong',
  async (_, file) => {
    const { issues } = await read([file])
    expect(issues.length).toBeGreaterThan(0)
  },
)

test('a collection has a document for each source, and all come back as they were', async () => {
  const file = named('correct/collection1')
  const { documents } = await read(file)
  const box = documents.find(({ media }) => media[0]?.src === 'http://example.com/image1')
  expect(box?.annotations.map(({ geometry }) => geometry)).toContainEqual({
    type: 'box',
    x: 100,
    y: 100,
    width: 300,
    height: 300,
    rotation: 0,
  })
  const written = await expectSameAfterWriting(w3c, file)
  const parse = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes))
  const original = JSON.parse(
    readFileSync(new URL('./fixtures/correct/collection1.json', import.meta.url), 'utf8'),
  )
  const byId = (items: { id: string }[]) => [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
  expect(byId(parse(written.get('annotations.json')).items)).toEqual(byId(original.first.items))
})

test.each([
  ['xywh=10,20,30,40', { type: 'box', x: 10, y: 20, width: 30, height: 40, rotation: 0 }],
  ['xywh=pixel:1.5,2,3,4', { type: 'box', x: 1.5, y: 2, width: 3, height: 4, rotation: 0 }],
  ['xywh=percent:10,20,50,25', { type: 'box', x: 20, y: 20, width: 100, height: 25, rotation: 0 }],
  ['xywh=pixel:5,6,0,0', { type: 'point', x: 5, y: 6 }],
  ['t=10,20.5', { type: 'span', start: 10, end: 20.5 }],
  ['t=npt:,0:01:02.5', { type: 'span', start: 0, end: 62.5 }],
  ['t=3', { type: 'instant', time: 3 }],
])('the fragment %s is %o', async (value, geometry) => {
  const sizes = { 'a.jpg': { width: 200, height: 100 } }
  const target = {
    source: 'https://example.org/a.jpg',
    selector: { type: 'FragmentSelector', value },
  }
  expect(await geometryOf(target, sizes)).toEqual(geometry)
  expect(await geometryOf(`https://example.org/a.jpg#${value}`, sizes)).toEqual(geometry)
})

test.each([
  ['<rect x="1" y="2" width="3" height="4"/>', { type: 'box', x: 1, y: 2, width: 3, height: 4 }],
  [
    '<g transform="translate(10,20) scale(2)"><rect x="0" y="0" width="4" height="2"/></g>',
    { type: 'box', x: 10, y: 20, width: 8, height: 4, rotation: 0 },
  ],
  [
    '<rect x="0" y="0" width="4" height="2" transform="rotate(30 2 1)"/>',
    { type: 'box', x: 0, y: 0, width: 4, height: 2, rotation: 30 },
  ],
  ['<circle cx="5" cy="6" r="2"/>', { type: 'ellipse', cx: 5, cy: 6, rx: 2, ry: 2 }],
  ['<ellipse cx="5" cy="6" rx="2" ry="3"></ellipse>', { type: 'ellipse', rx: 2, ry: 3 }],
  [
    '<polygon points="0,0 10,0 10,10"></polygon>',
    {
      type: 'polygon',
      parts: [
        {
          exterior: [
            [0, 0],
            [10, 0],
            [10, 10],
          ],
          holes: [],
        },
      ],
    },
  ],
  [
    '<polyline points="0 0 5 5 10 0"/>',
    {
      type: 'polyline',
      points: [
        [0, 0],
        [5, 5],
        [10, 0],
      ],
    },
  ],
  [
    '<path d="M0 0h10v10h-10z M2,2 4,2 4,4z"/>',
    {
      type: 'polygon',
      parts: [
        {
          holes: [
            [
              [2, 2],
              [4, 2],
              [4, 4],
            ],
          ],
        },
      ],
    },
  ],
  ['<path d="M0 0L10 0 10 10z m20 0l5 0 0 5z"/>', { type: 'polygon', parts: [{}, { holes: [] }] }],
  [
    '<path d="M0,0 L5,5"/>',
    {
      type: 'polyline',
      points: [
        [0, 0],
        [5, 5],
      ],
    },
  ],
  ['<path d="M0 0A5 5 0 01 10 0Z"/>', { type: 'polygon' }],
  ['<path d="M0 0C0 5 5 5 5 0S10-5 10 0Q15 5 20 0T30 0"/>', { type: 'polyline' }],
])('the shape %s is read', async (shape, geometry) => {
  expect(await geometryOf(svg(shape))).toMatchObject(geometry)
})

test('arcs and curves go where they should', async () => {
  const half = (await geometryOf(svg('<path d="M0 0A5 5 0 0 1 10 0"/>'))) as {
    points: [number, number][]
  }
  expect(Math.min(...half.points.map(([, y]) => y))).toBeCloseTo(-5, 6)
  const curve = (await geometryOf(svg('<path d="M0 0C0 4 4 4 4 0"/>'))) as {
    points: [number, number][]
  }
  expect(Math.max(...curve.points.map(([, y]) => y))).toBeCloseTo(3, 6)
})

test('bodies give labels, text and comments; what Annotorious keeps for itself is read too', async () => {
  const body = [
    { type: 'TextualBody', purpose: 'tagging', value: 'cat' },
    { type: 'TextualBody', purpose: 'commenting', value: 'sleeps', language: 'en' },
    { type: 'TextualBody', purpose: 'replying', value: 'no', creator: { id: 'u:2' } },
  ]
  const { documents } = await one('https://example.org/a.jpg#xywh=1,2,3,4', { body })
  expect(documents[0]?.annotations[0]).toMatchObject({
    labels: ['cat'],
    text: 'sleeps',
    language: 'en',
    comments: [{ text: 'no', by: 'u:2' }],
  })
  const native = {
    id: '1f',
    bodies: [{ purpose: 'tagging', value: 'dog' }],
    target: {
      annotation: '1f',
      selector: {
        type: 'POLYGON',
        geometry: {
          bounds: {},
          points: [
            [0, 0],
            [4, 0],
            [4, 4],
          ],
        },
      },
    },
  }
  const own = await read([memoryFile('a.json', JSON.stringify([native]))])
  expect(own.issues).toEqual([])
  expect(own.documents[0]?.annotations[0]).toMatchObject({
    labels: ['dog'],
    geometry: { type: 'polygon' },
  })
})

test('what tools write beside the recommendation is read', async () => {
  const outline = svg("<path xmlns='http://www.w3.org/2000/svg' d='M1,1 9,1 9,9z' fill='none'/>")
  const { documents, issues } = await one(
    {
      source: { '@id': 'https://example.org/iiif/1', type: 'ImageService2' },
      selector: [{ type: 'FragmentSelector', value: 'xywh=1,1,8,8' }, outline.selector],
    },
    {
      creator: null,
      created: null,
      motivation: 'classifying',
      body: [{ type: 'TextualBody', value: 'map' }],
    },
  )
  expect(issues).toEqual([])
  expect(documents[0]).toMatchObject({
    media: [{ src: 'https://example.org/iiif/1' }],
    annotations: [{ labels: ['map'], geometry: { type: 'polygon' } }],
  })
})

test('an edited annotation keeps what it said beside', async () => {
  const { documents, dataset } = await one('https://example.org/a.jpg#xywh=1,2,3,4', {
    creator: 'https://example.org/me',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: 'cat' },
      { type: 'Video', id: 'https://example.org/v' },
    ],
  })
  const edited = documents[0]!
  edited.annotations[0]!.geometry = { type: 'box', x: 9, y: 2, width: 3, height: 4, rotation: 0 }
  edited.annotations[0]!.text = 'new'
  const { files: written } = await collectFiles(
    serializeW3c({ dataset: dataset!, documents: () => [edited] }, undefined, testEnvironment()),
  )
  const page = JSON.parse(new TextDecoder().decode(written.get('annotations.json')))
  expect(page.items[0]).toMatchObject({
    id: 'urn:a:1',
    creator: 'https://example.org/me',
    body: [{ value: 'cat' }, { value: 'new' }, { type: 'Video' }],
    target: { source: 'https://example.org/a.jpg', selector: { value: 'xywh=pixel:9,2,3,4' } },
  })
})

test('a label of the whole that was changed is written anew', async () => {
  const { documents, dataset } = await one('https://example.org/a.jpg', {
    motivation: 'tagging',
    body: { type: 'TextualBody', value: 'night' },
  })
  expect(documents[0]?.responses.labels?.value).toEqual(['night'])
  documents[0]!.responses.labels!.value = ['day']
  const { files: written } = await collectFiles(
    serializeW3c({ dataset: dataset!, documents: () => documents }, undefined, testEnvironment()),
  )
  const again = await read([...written].map(([path, bytes]) => memoryFile(path, bytes)))
  expect(again.documents[0]?.responses.labels?.value).toEqual(['day'])
})

test('what is wrong is said with its place, the rest is read', async () => {
  const fragment = (value: unknown) => ({
    source: 'https://example.org/a.jpg',
    selector: { type: 'FragmentSelector', value },
  })
  const items = [
    fragment('xywh=1,2,NaN,4'),
    fragment('xywh=1,2,-3,4'),
    fragment('xywh=percent:1,2,3,4'),
    fragment('t=9,2'),
    svg('<rect x="1" y="2" width="0" height="4"/>'),
    svg('<rect x="1"'),
    svg('<!DOCTYPE svg [<!ENTITY x "y">]>'),
    ['https://example.org/a.jpg', 'https://example.org/b.jpg'],
    { source: 'https://example.org/a.jpg', selector: { type: 'XPathSelector', value: '/x' } },
    fragment('xywh=1,2,3,4'),
  ].map((target) => annotation(target))
  const page = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items }
  const { documents, issues } = await read([memoryFile('a.json', `\ufeff${JSON.stringify(page)}`)])
  expect(issues.map(({ code, path }) => [code, path[0]])).toEqual([
    ['TW-FORMATS-011', 0],
    ['TW-FORMATS-011', 1],
    ['TW-FORMATS-008', 2],
    ['TW-FORMATS-011', 3],
    ['TW-FORMATS-011', 4],
    ['TW-FORMATS-011', 5],
    ['TW-FORMATS-011', 6],
    ['TW-FORMATS-009', 7],
    ['TW-FORMATS-009', 8],
  ])
  expect(documents.flatMap((document) => document.annotations)).toHaveLength(1)
})

test('any documents lose only what is declared', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryImageDocument(), (document) =>
      expectDeclaredLosses(w3c, document, {
        dataset: sampleDataset,
        dropped: ['geometry'],
        changed: ['outline'],
      }),
    ),
    { numRuns: 100 },
  )
})

test('mutated files are survived', () => expectSurvivesMutations(w3c, named('correct')))
