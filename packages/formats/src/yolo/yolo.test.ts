import { geometryArea, geometryBounds } from '@tagwright/schema'
import { describeFormat } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collect, collectFiles } from '../format/collect.js'
import { memoryFile, type SourceFile } from '../source/source-file.js'
import { arbitraryImageDocument, sampleGeometries } from '../testing/arbitrary-image-document.js'
import {
  expectClose,
  expectDeclaredLosses,
  testEnvironment,
} from '../testing/expect-declared-losses.js'
import { readFixtures } from '../testing/fixtures.js'
import { expectSurvivesMutations } from '../testing/fuzz.js'
import { parseYolo, type YoloParseOptions } from './parse.js'
import { serializeYolo } from './serialize.js'
import { yolo } from './yolo.format.js'
import type { YoloTask } from './yolo-types.js'

const all = readFixtures(new URL('./fixtures/', import.meta.url))
const folder = (name: string) =>
  all
    .filter((file) => file.name.startsWith(`${name}/`))
    .map((file) => ({ ...file, name: file.name.slice(name.length + 1) }))
const read = (files: readonly SourceFile[], options?: YoloParseOptions) =>
  collect(parseYolo(files, options, testEnvironment()))
describeFormat(yolo, { files: folder('sharks'), environment: testEnvironment })

/** Facts computed by an independent reader. */
test.each([
  ['sharks', 10, { box: 7, polygon: 3 }, 2],
  ['darknet', 2, { box: 2 }, 1],
  ['obb', 3, { box: 3 }, 2],
  ['label-studio', 25, { box: 25 }, 7],
] as const)('%s has the facts computed elsewhere', async (name, count, kinds, images) => {
  const { documents, issues } = await read(folder(name))
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  const annotations = documents.flatMap((document) => document.annotations)
  expect(annotations).toHaveLength(count)
  expect(documents).toHaveLength(images)
  expect(countBy(annotations.map(({ geometry }) => geometry!.type))).toEqual(kinds)
})

const countBy = (keys: readonly string[]) => {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

test('boxes lie where an independent reader finds them', async () => {
  const { documents, dataset } = await read(folder('sharks'))
  const first = documents.find(({ id }) => id.includes('mp4-14'))!
  expect(first.media[0]).toMatchObject({ width: 640, height: 640, split: 'val' })
  expect(first.annotations[0]?.geometry).toMatchObject({
    x: 60,
    y: 60.25,
    width: 485,
    height: 367.5,
  })
  const area = first.annotations.reduce((sum, { geometry }) => sum + geometryArea(geometry!)!, 0)
  expect(area / 640 / 640).toBeCloseTo(0.653302, 8)
  expect(countBy(first.annotations.map(({ labels }) => labels![0]!))).toEqual({
    primary: 1,
    shark: 4,
  })
  expect(dataset?.ontology.labels.map(({ name }) => name)).toEqual(['fish', 'primary', 'shark'])
})

test.each(['sharks', 'darknet', 'obb', 'label-studio'])(
  '%s means the same after being written and read',
  async (name) => {
    const first = await read(folder(name))
    const corpus = { dataset: first.dataset!, documents: () => first.documents }
    const { files } = await collectFiles(serializeYolo(corpus, undefined, testEnvironment()))
    const images = folder(name).filter((file) => file.name.endsWith('.jpg'))
    const sources = [...files].map(([path, bytes]) => memoryFile(path, bytes))
    const second = await read([...sources, ...images])
    const said = (result: typeof first) =>
      result.documents.map(({ annotations, media }) => ({
        file: media[0]?.fileName?.replace(/\.[^.]+$/, ''),
        split: media[0]?.split,
        annotations: annotations.map(({ geometry, labels, extensions }) => ({
          geometry,
          labels,
          extensions,
        })),
      }))
    expectClose(said(second), said(first), 1e-6)
    expect(second.dataset?.ontology).toEqual(first.dataset?.ontology)
  },
)

test('without a size the rows are kept and the image is named', async () => {
  const { documents, issues } = await read(folder('ultralytics'))
  expect(issues.map(({ code }) => code)).toEqual(Array(3).fill('TW-FORMATS-008'))
  expect(documents).toHaveLength(3)
  const sized = await read(folder('ultralytics'), {
    sizes: {
      val_001: { width: 10, height: 20 },
      train_001: { width: 5, height: 5 },
      train_002: { width: 5, height: 5 },
    },
  })
  expect(sized.issues).toEqual([])
  expect(sized.documents.map(({ media }) => media[0]?.split)).toEqual(['train', 'train', 'val'])
})

test('poses have a box and keypoints by name', async () => {
  const files = [
    memoryFile(
      'data.yaml',
      'names: [person]\nkpt_shape: [2, 3]\nkpt_names: {0: [nose, tail]}\nflip_idx: [0, 1]',
    ),
    memoryFile('labels/a.txt', '0 0.5 0.5 0.2 0.4 0.5 0.25 2 0 0 0\n'),
  ]
  const options = { sizes: { a: { width: 100, height: 200 } } }
  const first = await read(files, options)
  expect(first.issues).toEqual([])
  expect(first.documents[0]?.annotations).toMatchObject([
    { geometry: { type: 'box', x: 40, y: 60, width: 20, height: 80 } },
    { parent: 'row-1', geometry: { points: { nose: { x: 50, y: 50, v: 2 }, tail: { v: 0 } } } },
  ])
  const corpus = { dataset: first.dataset!, documents: () => first.documents }
  const { files: written } = await collectFiles(serializeYolo(corpus, undefined, testEnvironment()))
  expect(new TextDecoder().decode(written.get('labels/a.txt'))).toBe(
    '0 0.5 0.5 0.2 0.4 0.5 0.25 2 0 0 0\n',
  )
  expect(new TextDecoder().decode(written.get('data.yaml'))).toContain('flip_idx')
})

test('what is wrong is said with its line, the rest is read', async () => {
  const rows = [
    '0 0.5 0.5 0.2 0.2',
    '0 0.5 x 0.2 0.2',
    '1 0.5 0.5 -1 0.2',
    '0 1 2',
    '7 0.9 0.5 0.4 0.2',
  ]
  const { issues, documents } = await read(
    [memoryFile('data.yaml', 'names: [a, b]'), memoryFile('a.txt', rows.join('\r\n'))],
    { sizes: { a: { width: 10, height: 10 } } },
  )
  expect(issues.map(({ code, location }) => [code, location?.line])).toEqual([
    ['TW-FORMATS-004', 2],
    ['TW-FORMATS-005', 3],
    ['TW-FORMATS-017', 4],
    ['TW-FORMATS-007', 5],
    ['TW-FORMATS-010', 5],
  ])
  expect(documents[0]?.annotations.map(({ geometry }) => geometryBounds(geometry!)?.x)).toEqual([
    4, 7,
  ])
})

test.each<[YoloTask]>([['detect'], ['segment'], ['obb']])(
  'any documents written as %s lose only what is declared',
  async (task) => {
    const { keypoints: _, ...geometries } = sampleGeometries
    await fc.assert(
      fc.asyncProperty(arbitraryImageDocument(Object.values(geometries)), (document) =>
        expectDeclaredLosses(yolo, document, {
          dropped: ['geometry', 'size', 'media'],
          changed: ['shape', 'outline', 'parts', 'holes'],
          serialize: { task },
        }),
      ),
      { numRuns: 60 },
    )
  },
)

test('mutated files are survived', () => expectSurvivesMutations(yolo, folder('sharks')))
