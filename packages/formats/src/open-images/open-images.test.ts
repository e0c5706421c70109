import { describeFormat } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collect } from '../format/collect.js'
import { memoryFile, type SourceFile } from '../source/source-file.js'
import { arbitraryImageDocument } from '../testing/arbitrary-image-document.js'
import { expectDeclaredLosses, testEnvironment } from '../testing/expect-declared-losses.js'
import { expectSameAfterWriting } from '../testing/expect-same-after-writing.js'
import { readFixtures } from '../testing/fixtures.js'
import { expectSurvivesMutations } from '../testing/fuzz.js'
import { openImages } from './open-images.format.js'
import { parseOpenImages } from './parse.js'

const files = readFixtures(new URL('./fixtures/', import.meta.url))
const named = (version: string) => files.filter((file) => file.name.startsWith(version))
const read = (sources: readonly SourceFile[], sizes = {}) =>
  collect(parseOpenImages(sources, { sizes }, testEnvironment()))

describeFormat(openImages, { files: named('v6'), environment: testEnvironment })

test('boxes, masks, labels and images of version 6 are joined by image', async () => {
  const { documents, issues, dataset } = await read(named('v6'))
  expect(issues).toEqual([])
  expect(dataset?.ontology.labels.map(({ name }) => name)).toContain('Generic label #3')
  const of = (id: string) => documents.find((document) => document.id === id)
  expect(documents.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd'])
  expect(of('a')?.responses.labels?.value).toEqual(['m-0'])
  expect(of('b')?.responses['labels-absent']?.value).toEqual(['m-0'])
  expect(of('b')?.media[0]).toMatchObject({ width: 8, height: 2, split: 'train' })
  const [box, mask] = of('b')!.annotations
  expect(box?.geometry).toMatchObject({ x: 1.6, y: 0.6, width: 6.4, height: 0.4 })
  expect(box).not.toHaveProperty('attributes')
  expect(mask?.geometry).toMatchObject({ type: 'mask', size: [2, 8] })
  expect(of('c')?.annotations[0]).toMatchObject({
    labels: ['m-3'],
    attributes: {
      occluded: true,
      truncated: false,
      groupOf: true,
      depiction: false,
      inside: false,
    },
    origin: { score: 0.7 },
  })
})

test('the descriptions of version 5 have no header', async () => {
  const { dataset, issues, documents } = await read(named('v5'))
  expect(issues).toEqual([])
  expect(dataset?.ontology.labels.map(({ name }) => name)).toEqual([
    'Generic label #0',
    'Generic label #1',
  ])
  expect(documents[0]?.media[0]).toMatchObject({ fileName: 'aa.jpg', split: 'train' })
})

test('files mean the same after being written', () =>
  expectSameAfterWriting(openImages, named('v6')))

const header = 'ImageID,Source,LabelName,Confidence,XMin,XMax,YMin,YMax,IsOccluded'

test('what is wrong is said with its line, the rest is read', async () => {
  const rows = [
    header,
    'a,xclick,/m/0,1,0.5,0.2,0,1,0',
    'a,xclick,/m/0,1,NaN,0.2,0,1,0',
    'a,xclick,/m/0,1,"0,1",0.2,0,1,0',
    ',xclick,/m/0,1,0.1,0.2,0,1,0',
    'b,xclick,/m/0,1,0.1,0.2,0,1,0',
    'a,xclick,/m/0,1,0.1,0.2,0,1,0',
  ]
  const sizes = { 'a.jpg': { width: 100, height: 50 } }
  const { documents, issues } = await read(
    [memoryFile('a.csv', `\ufeff${rows.join('\r\n')}`)],
    sizes,
  )
  expect(issues.map(({ code, location }) => [code, location?.line])).toEqual([
    ['TW-FORMATS-003', 5],
    ['TW-FORMATS-005', 2],
    ['TW-FORMATS-004', 3],
    ['TW-FORMATS-004', 4],
    ['TW-FORMATS-008', 6],
  ])
  expect(documents.map(({ annotations }) => annotations.length)).toEqual([1, 0])
})

test('a mask that is not there leaves its box and says so', async () => {
  const some = named('v6').filter(({ name }) => !name.includes('masks/'))
  const { documents, issues } = await read(some)
  expect(issues).toMatchObject([{ code: 'TW-FORMATS-003', location: { line: 2 } }])
  const annotations = documents.flatMap((document) => document.annotations)
  expect(annotations.filter(({ id }) => id.startsWith('mask'))).toMatchObject([
    { geometry: { type: 'box', x: 1.6 } },
  ])
})

test('other tables are refused by name', async () => {
  const { issues } = await read([memoryFile('b.csv', 'x,y\n1,2')])
  expect(issues.map(({ message }) => message)).toEqual([
    expect.stringContaining('names no columns'),
  ])
})

test('visual relationships join boxes that are there or new ones; what a box is becomes a label', async () => {
  const vrd = [
    'ImageID,LabelName1,LabelName2,XMin1,XMax1,YMin1,YMax1,XMin2,XMax2,YMin2,YMax2,RelationLabel',
    'a,/m/man,/m/horse,0,0.5,0,0.5,0.2,0.8,0.4,1,on',
    'a,/m/horse,/m/brown,0.2,0.8,0.4,1,0.2,0.8,0.4,1,is',
    'a,/m/man,/m/hat,0,0.5,0,0.5,0.1,x,0,0.1,wears',
  ]
  const boxes = 'ImageID,LabelName,XMin,XMax,YMin,YMax\na,/m/horse,0.2,0.8,0.4,1\n'
  const { documents, issues, dataset } = await read([
    memoryFile('train-vrd.csv', vrd.join('\n')),
    memoryFile('train-bbox.csv', boxes),
    memoryFile('image_sizes.json', '{"a.jpg":[100,200]}'),
  ])
  expect(issues).toMatchObject([{ code: 'TW-FORMATS-004', location: { line: 4 } }])
  const [horse, man] = documents[0]!.annotations
  expect(documents[0]!.annotations).toHaveLength(2)
  expect(horse).toMatchObject({ geometry: { x: 20, y: 80, width: 60, height: 120 } })
  expect(horse?.labels).toHaveLength(2)
  expect(documents[0]!.relations).toEqual([
    { id: 'relation-1', type: 'on', from: man!.id, to: horse!.id },
  ])
  expect(dataset?.ontology.relationTypes).toEqual([{ id: 'on', name: 'on' }])
})

test('any documents lose only what is declared', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryImageDocument(), (document) =>
      expectDeclaredLosses(openImages, document, {
        dropped: ['geometry', 'media'],
        changed: ['shape'],
      }),
    ),
    { numRuns: 60 },
  )
})

test('mutated files are survived', () => expectSurvivesMutations(openImages, named('v6')))
