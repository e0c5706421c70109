import type { MaskGeometry } from '@tagwright/schema'
import { describeFormat } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { encode } from 'fast-png'
import { expect, test } from 'vitest'
import { collect, collectFiles } from '../format/collect.js'
import { memoryFile, type SourceFile } from '../source/source-file.js'
import {
  arbitraryImageDocument,
  sampleDataset,
  sampleGeometries,
} from '../testing/arbitrary-image-document.js'
import { expectDeclaredLosses, testEnvironment } from '../testing/expect-declared-losses.js'
import { expectSameAfterWriting } from '../testing/expect-same-after-writing.js'
import { readFixtures } from '../testing/fixtures.js'
import { expectSurvivesMutations } from '../testing/fuzz.js'
import { parsePngMask } from './parse.js'
import { pngMask } from './png-mask.format.js'
import { serializePngMask } from './serialize.js'

const files = readFixtures(new URL('./fixtures/', import.meta.url))
const named = (folder: string) =>
  files
    .filter((file) => file.name.startsWith(folder))
    .map((file) => ({ ...file, name: file.name.slice(folder.length + 1) }))
const read = (sources: readonly SourceFile[]) =>
  collect(parsePngMask(sources, undefined, testEnvironment()))
const areaOf = (geometry: unknown) =>
  (geometry as MaskGeometry).counts.reduce((sum, count, i) => sum + (i % 2 === 1 ? count : 0), 0)
const grey = (name: string, data: number[], width: number) =>
  memoryFile(
    name,
    encode({
      width,
      height: data.length / width,
      data: Uint8Array.from(data),
      channels: 1,
      depth: 8,
    }),
  )

describeFormat(pngMask, { files: named('voc'), environment: testEnvironment })

test('instances have the class that lies under them', async () => {
  const { documents, issues } = await read([
    grey('SegmentationClass/a.png', [0, 1, 1, 0, 2, 2], 3),
    grey('SegmentationObject/a.png', [0, 1, 2, 0, 3, 3], 3),
    memoryFile('classes.txt', '\ufeffbackground\r\ncat\r\ndog'),
  ])
  expect(issues).toEqual([])
  const { annotations, media } = documents[0]!
  expect(media[0]).toMatchObject({ fileName: 'a.jpg', width: 3, height: 2 })
  expect(annotations.map(({ labels, geometry }) => [labels?.[0], areaOf(geometry)])).toEqual([
    ['cat', 1],
    ['cat', 1],
    ['dog', 2],
  ])
})

test('colours are found in the list of classes that CVAT writes', async () => {
  const data = Uint8Array.from([0, 0, 0, 128, 0, 0, 1, 2, 3, 128, 0, 0])
  const list = '# label:color_rgb:parts:actions\nbackground:0,0,0::\ncat: 2:128,0,0::\n'
  const { documents } = await read([
    memoryFile(
      'SegmentationClass/a.png',
      encode({ width: 2, height: 2, data, channels: 3, depth: 8 }),
    ),
    memoryFile('labelmap.txt', list),
  ])
  expect(
    documents[0]?.annotations.map(({ labels, geometry }) => [labels, areaOf(geometry)]),
  ).toEqual([
    [['010203'], 1],
    [['cat:-2'], 2],
  ])
})

test('pictures of real data sets have their classes', async () => {
  const { documents, issues, dataset } = await read(named('semantic'))
  expect(issues).toEqual([])
  expect(documents).toHaveLength(2)
  const names = dataset!.ontology.labels.map(({ name }) => name)
  expect(names).toEqual(['Animal', 'Archway', 'Bicyclist', 'Child', 'Road'])
  const voc = await read(named('voc'))
  expect(voc.issues).toEqual([])
  expect(voc.documents[0]?.media[0]).toMatchObject({ width: 20, height: 10 })
  expect(voc.documents[0]!.annotations.length).toBeGreaterThan(0)
  const city = await read(named('cityscapes'))
  expect(city.documents[0]!.annotations.every(({ labels }) => labels?.length === 1)).toBe(true)
})

test.each(['voc', 'semantic'])('%s means the same after being written', async (name) => {
  const written = await expectSameAfterWriting(pngMask, named(name))
  expect([...written.keys()]).toContain('label_map.json')
})

test('what is wrong is said with its file, the rest is read', async () => {
  const { documents, issues } = await read([
    grey('masks/a.png', [0, 1], 2),
    memoryFile('masks/b.png', 'no'),
    grey('masks/c.png', [0, 0], 2),
    memoryFile('label_map.json', '7'),
    memoryFile('image_sizes.json', '{"a.jpg":[9,9]}'),
  ])
  expect(issues.map(({ code, location }) => [code, location?.file])).toEqual([
    ['TW-FORMATS-001', 'label_map.json'],
    ['TW-FORMATS-016', 'masks/a.png'],
    ['TW-FORMATS-001', 'masks/b.png'],
  ])
  expect(documents.map(({ annotations }) => annotations.length)).toEqual([1, 0])
})

test('classes alone merge annotations of one label, and say so', async () => {
  const box = (id: string, x: number) => ({
    id,
    media: 'image',
    labels: ['cat'],
    geometry: { type: 'box' as const, x, y: 0, width: 2, height: 2, rotation: 0 },
  })
  const [base] = (await read([grey('masks/a.png', [0, 0, 0, 0, 0, 0, 0, 0], 4)])).documents
  const document = { ...base!, annotations: [box('a', 0), box('b', 2), box('c', 1)] }
  const { losses } = await collectFiles(
    serializePngMask(
      { dataset: sampleDataset, documents: () => [document] },
      { instances: false },
      testEnvironment(),
    ),
  )
  const counts = Object.fromEntries(losses.map(({ code, count }) => [code, count]))
  expect(counts).toMatchObject({ 'png-mask.merged': 2, 'png-mask.overlap': 2, 'png-mask.shape': 3 })
})

const mask = fc
  .tuple(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }))
  .map(([from, length]) => ({
    type: 'mask' as const,
    size: [480, 640] as [number, number],
    counts: [from, length, 640 * 480 - from - length],
  }))

test('any documents lose only what is declared', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryImageDocument([mask, ...Object.values(sampleGeometries)]),
      (document) =>
        expectDeclaredLosses(pngMask, document, {
          dropped: ['geometry', 'media'],
          changed: ['shape', 'overlap'],
        }),
    ),
    { numRuns: 25 },
  )
}, 120_000)

test('mutated files are survived', () => expectSurvivesMutations(pngMask, files))
