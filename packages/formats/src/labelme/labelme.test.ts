import { geometryArea } from '@tagwright/schema'
import { describeFormat } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collect, collectFiles } from '../format/collect.js'
import { memoryFile, type SourceFile } from '../source/source-file.js'
import { arbitraryImageDocument } from '../testing/arbitrary-image-document.js'
import { expectDeclaredLosses, testEnvironment } from '../testing/expect-declared-losses.js'
import { readFixtures } from '../testing/fixtures.js'
import { expectSurvivesMutations } from '../testing/fuzz.js'
import { voc } from '../voc/index.js'
import { labelme } from './labelme.format.js'
import { parseLabelme } from './parse.js'
import { serializeLabelme } from './serialize.js'

const all = readFixtures(new URL('./fixtures/', import.meta.url))
const files = all.filter(({ name }) => name.endsWith('.json'))
const web = all.filter(({ name }) => name.startsWith('web/'))
const read = (sources: readonly SourceFile[]) =>
  collect(parseLabelme(sources, undefined, testEnvironment()))
const named = (name: string) => files.filter((file) => file.name === `${name}.json`)

describeFormat(labelme, { files, environment: testEnvironment })

test.each([
  ['2007_000027', 43750, 1, [486, 500]],
  ['2007_000061', 47370, 2, [500, 333]],
  ['2007_000121', 109641, 2, [500, 375]],
  ['2007_000549', 153000, 1, [375, 500]],
  ['2007_000733', 161280, 2, [450, 435]],
  ['2007_001585', 99754, 3, [500, 434]],
  ['synthetic_all_shapes', 46199.6593, 8, [451, 300]],
])('%s has the facts computed elsewhere', async (name, area, shapes, [width, height]) => {
  const { documents, issues } = await read(named(name))
  expect(issues).toEqual([])
  const { annotations, media } = documents[0]!
  expect(media[0]).toMatchObject({ width, height })
  expect(annotations).toHaveLength(shapes)
  const filled = annotations.filter(({ geometry }) =>
    ['box', 'polygon', 'ellipse'].includes(geometry!.type),
  )
  const sum = filled.reduce((total, { geometry }) => total + geometryArea(geometry!)!, 0)
  expect(sum).toBeCloseTo(area, 4)
})

test('every shape has its geometry, and flags, groups and texts are read', async () => {
  const { documents } = await read(named('synthetic_all_shapes'))
  const { annotations, responses, media } = documents[0]!
  expect(media[0]?.fileName).toBe('chelsea_cat.png')
  expect(responses.flags).toEqual({ state: 'answered', value: ['checked'] })
  expect(annotations.map(({ geometry }) => geometry!.type)).toEqual([
    'polygon',
    'box',
    'ellipse',
    'polyline',
    'polyline',
    'point',
    'keypoints',
    'mask',
  ])
  expect(annotations[0]?.text).toBe('head "quoted" & ünïcode')
  expect(annotations[1]).toMatchObject({
    group: '1',
    geometry: { x: 90, y: 60, width: 60, height: 60 },
  })
  expect(annotations[7]?.geometry).toMatchObject({ size: [9, 12], offset: [40, 50] })
})

test('the same shapes are written, but for members that had their default', async () => {
  const first = await read(files)
  const corpus = { dataset: first.dataset!, documents: () => first.documents }
  const { files: written, losses } = await collectFiles(
    serializeLabelme(corpus, undefined, testEnvironment()),
  )
  expect(losses.map(({ code }) => code)).toEqual(['labelme.ids'])
  for (const file of files) {
    const [bytes] = file.open() as Uint8Array[]
    const before = JSON.parse(new TextDecoder().decode(bytes))
    const after = JSON.parse(new TextDecoder().decode(written.get(file.name)))
    for (const shape of [...before.shapes, ...after.shapes]) delete shape.mask
    expect(after).toMatchObject(before)
  }
  const again = await read([...written].map(([path, bytes]) => memoryFile(path, bytes)))
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
  const said = ({ documents }: typeof first) =>
    plain(documents.map(({ extensions: _, ...document }) => document))
  expect(said(again)).toEqual(said(first))
})

test('files of the older web tool have their polygons, boxes, masks and parts', async () => {
  const { documents, issues } = await read(web)
  expect(issues).toEqual([])
  const [document] = documents
  expect(document?.media[0]).toMatchObject({ fileName: 'img1.png', width: 102, height: 77 })
  const kinds = document!.annotations.map(({ geometry }) => geometry!.type)
  expect(new Set(kinds)).toEqual(new Set(['polygon', 'box', 'mask']))
  expect(document?.annotations[0]).toMatchObject({ id: 'object-0', labels: ['window'] })
  expect(document!.annotations.some(({ parent }) => parent === 'object-2')).toBe(true)
  const text = await read(web.filter(({ name }) => name.endsWith('.xml')))
  expect(new Set(text.issues.map(({ code }) => code))).toEqual(new Set(['TW-FORMATS-003']))
  const [head] = web.find(({ name }) => name.endsWith('.xml'))!.open() as Uint8Array[]
  expect(labelme.detect({ name: 'a.xml', head: head! })).toBe(0.9)
  expect(voc.detect({ name: 'a.xml', head: head! })).toBeLessThan(0.5)
})

test('what is wrong is said with its path, the rest is read', async () => {
  const shapes = [
    {
      label: 'a',
      shape_type: 'rectangle',
      points: [
        [0, 0],
        [0, 5],
      ],
    },
    { label: 'a', shape_type: 'rectangle', points: [[0, 0]] },
    { label: 'a', shape_type: 'blob', points: [[0, 0]] },
    7,
    {
      label: 'a',
      shape_type: 'mask',
      points: [
        [0, 0],
        [1, 1],
      ],
      mask: 'AAAA',
    },
    { label: 'a', shape_type: 'point', points: [[1, 2]] },
  ]
  const { documents, issues } = await read([memoryFile('a.json', JSON.stringify({ shapes }))])
  expect(issues.map(({ code, path }) => [code, path[1]])).toEqual([
    ['TW-FORMATS-005', 0],
    ['TW-FORMATS-011', 1],
    ['TW-FORMATS-011', 2],
    ['TW-FORMATS-011', 3],
    ['TW-FORMATS-011', 4],
  ])
  expect(documents[0]?.annotations).toHaveLength(1)
})

test('any documents lose only what is declared', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryImageDocument(), (document) =>
      expectDeclaredLosses(labelme, document, {
        dropped: ['geometry', 'media'],
        changed: ['parts', 'holes', 'ellipse', 'keypoints'],
      }),
    ),
    { numRuns: 100 },
  )
})

test('mutated files are survived', () => expectSurvivesMutations(labelme, files))
