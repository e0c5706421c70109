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
import { parseVia } from './parse.js'
import { serializeVia } from './serialize.js'
import { via } from './via.format.js'

const files = readFixtures(new URL('./fixtures/', import.meta.url))
const named = (name: string) => files.filter((file) => file.name.startsWith(name))
const read = (sources: readonly SourceFile[]) =>
  collect(parseVia(sources, undefined, testEnvironment()))

describeFormat(via, { files: named('via1_annotation2'), environment: testEnvironment })

test.each([
  ['via1_annotation1.csv', 3, { ellipse: 4, point: 5, polygon: 1, box: 2 }, 18443, 32786],
  ['via1_annotation2.json', 3, { ellipse: 4, point: 5, polygon: 1, box: 2 }, 18443, 32786],
  ['via2_basic_demo.csv', 2, { ellipse: 1, polygon: 1, box: 2 }, 43535, 28920],
  ['via3_project_example.json', 2, { span: 3, track: 1 }, 0, 0],
])('%s has the facts computed elsewhere', async (name, images, kinds, boxes, polygons) => {
  const { documents, issues } = await read(named(name))
  expect(issues).toEqual([])
  expect(documents).toHaveLength(images)
  const annotations = documents.flatMap((document) => document.annotations)
  const counts: Record<string, number> = {}
  for (const { geometry } of annotations) counts[geometry!.type] = (counts[geometry!.type] ?? 0) + 1
  expect(counts).toEqual(kinds)
  const area = (type: string) =>
    annotations
      .filter(({ geometry }) => geometry?.type === type)
      .reduce((sum, { geometry }) => sum + geometryArea(geometry!)!, 0)
  expect([area('box'), area('polygon')]).toEqual([boxes, polygons])
})

test('the CSV and the JSON of one annotation say the same', async () => {
  const csv = await read(named('via1_annotation1'))
  const json = await read(named('via1_annotation2'))
  const said = ({ documents }: typeof csv) =>
    documents
      .map(({ annotations, media }) => ({ file: media[0]?.fileName, annotations }))
      .sort((a, b) => String(a.file).localeCompare(String(b.file)))
  expect(said(csv)).toEqual(said(json))
  expect(csv.documents[0]?.annotations[0]?.attributes).toEqual({ name: 'ellipse "red"' })
})

test.each(['via1_annotation2', 'via2_basic_demo', 'via3_project_example'])(
  '%s means the same after being written',
  async (name) => {
    const first = await read(named(name))
    const corpus = { dataset: first.dataset!, documents: () => first.documents }
    const { files: written } = await collectFiles(
      serializeVia(corpus, undefined, testEnvironment()),
    )
    const second = await read([...written].map(([path, bytes]) => memoryFile(path, bytes)))
    expect(second.documents).toEqual(first.documents)
    if (name !== 'via3_project_example') return
    const [original] = [...(named(name)[0]!.open() as Uint8Array[])]
    const parse = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes))
    expect(parse(written.get('via3_project.json'))).toEqual(parse(original))
  },
)

test('segments and shapes of VIA 3 have their times and words', async () => {
  const { documents } = await read(named('via3'))
  expect(documents[0]?.media[0]).toMatchObject({ type: 'video', fileName: 'Alioli.ogv' })
  expect(documents[0]?.annotations[0]).toMatchObject({
    geometry: { type: 'span', start: 2, end: 6.5 },
    attributes: { Activity: 'Break Egg' },
  })
  expect(documents[0]?.annotations[3]?.geometry).toMatchObject({
    keyframes: [{ time: 0.917, geometry: { type: 'box', x: 263, y: 184, width: 17, height: 13 } }],
  })
})

test('edited spans and attributes of VIA 3 are written by the ids of the project', async () => {
  const first = await read(named('via3'))
  const documents = structuredClone(first.documents)
  const [annotation] = documents[0]!.annotations
  annotation!.geometry = { type: 'span', start: 2.5, end: 7 }
  annotation!.attributes = { Activity: 'Pour Liquid', Unknown: 'x' }
  const written = await collectFiles(
    serializeVia(
      { dataset: first.dataset!, documents: () => documents },
      undefined,
      testEnvironment(),
    ),
  )
  expect(written.losses.find(({ code }) => code === 'via.attributes')?.count).toBe(1)
  const second = await read([...written.files].map(([path, bytes]) => memoryFile(path, bytes)))
  expect(second.documents[0]?.annotations[0]).toMatchObject({
    geometry: { type: 'span', start: 2.5, end: 7 },
    attributes: { Activity: 'Pour Liquid' },
  })
  expect(second.documents.slice(1)).toEqual(first.documents.slice(1))
})

test('what is wrong is said with its place, the rest is read', async () => {
  const row = (shape: string) => `a.jpg,1,"{}",2,0,"${shape.replaceAll('"', '""')}","{}"`
  const text = [
    'filename,file_size,file_attributes,region_count,region_id,region_shape_attributes,region_attributes',
    row('{"name":"rect","x":1,"y":"q","width":1,"height":1}'),
    row('{"name":"rect","x":1,"y":1,"width":0,"height":1}'),
    row('{"name"'),
    row('{"name":"blob"}'),
    row('{"name":"point","cx":1,"cy":1}'),
  ].join('\n')
  const { issues, documents } = await read([memoryFile('a.csv', text)])
  expect(issues.map(({ code, location }) => [code, location?.line])).toEqual([
    ['TW-FORMATS-004', 2],
    ['TW-FORMATS-005', 3],
    ['TW-FORMATS-017', 4],
    ['TW-FORMATS-011', 5],
  ])
  expect(documents[0]?.annotations).toHaveLength(1)
})

test('any documents lose only what is declared', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryImageDocument(), (document) =>
      expectDeclaredLosses(via, document, {
        dropped: ['geometry', 'media'],
        changed: ['rotation', 'parts', 'holes', 'outline'],
      }),
    ),
    { numRuns: 100 },
  )
})

test('mutated files are survived', () => expectSurvivesMutations(via, files))
