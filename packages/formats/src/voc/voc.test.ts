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
import { parseVoc } from './parse.js'
import { serializeVoc } from './serialize.js'
import { voc } from './voc.format.js'

const files = readFixtures(new URL('./fixtures/', import.meta.url))
const read = (sources: readonly SourceFile[]) =>
  collect(parseVoc(sources, undefined, testEnvironment()))

describeFormat(voc, { files, environment: testEnvironment })

test.each([
  ['2007_000001', 8, { x: 1, y: 2, width: 2, height: 2 }, ['cat', 'person', 'head'], [20, 10]],
  ['train_001', 3, { x: 2, y: 1, width: 3, height: 1 }, ['label_0'], [10, 5]],
  ['train_002', 8, { x: 0, y: 0, width: 2, height: 4 }, ['label_1'], [10, 5]],
  ['val_001', 11, { x: 0, y: 0, width: 1, height: 2 }, ['label_0', 'label_1'], [10, 5]],
])('%s has the facts computed elsewhere', async (name, area, box, labels, [width, height]) => {
  const { documents, issues } = await read(files.filter((file) => file.name === `${name}.xml`))
  expect(issues).toEqual([])
  const [document] = documents
  expect(document?.media[0]).toMatchObject({ fileName: `${name}.jpg`, width, height })
  const objects = document!.annotations.filter(({ parent }) => !parent)
  expect(objects.reduce((sum, { geometry }) => sum + geometryArea(geometry!)!, 0)).toBe(area)
  expect(objects[0]?.geometry).toMatchObject(box)
  expect(document!.annotations.map((one) => one.labels![0])).toEqual(labels)
})

test('parts, flags, actions and what is not read are kept', async () => {
  const first = await read(files)
  const [cat, , head] = first.documents[0]!.annotations
  expect(cat?.attributes).toEqual({ pose: 'Unspecified', truncated: true, difficult: false })
  expect(head).toMatchObject({
    parent: 'object-2',
    geometry: { x: 5.5, y: 6, width: 2, height: 2 },
  })
  const corpus = { dataset: first.dataset!, documents: () => first.documents }
  const { files: written } = await collectFiles(serializeVoc(corpus, undefined, testEnvironment()))
  const second = await read([...written].map(([path, bytes]) => memoryFile(path, bytes)))
  expect(second.documents).toEqual(first.documents)
  expect(second.dataset).toEqual(first.dataset)
  const text = new TextDecoder().decode(written.get('2007_000001.xml'))
  for (const piece of ['<playinginstrument>0<', '<depth>3<', '<folder>VOC2007<']) {
    expect(text).toContain(piece)
  }
})

test('one-based pixels are shifted and come back', async () => {
  const options = { pixels: 'one-based' } as const
  const first = await collect(parseVoc(files.slice(0, 1), options, testEnvironment()))
  expect(first.documents[0]?.annotations[0]?.geometry).toMatchObject({
    x: 0,
    y: 1,
    width: 3,
    height: 3,
  })
  const corpus = { dataset: first.dataset!, documents: () => first.documents }
  const { files: written } = await collectFiles(serializeVoc(corpus, options, testEnvironment()))
  expect(new TextDecoder().decode(written.get('2007_000001.xml'))).toMatch(
    /<xmin>1<.*\s*<ymin>2<.*\s*<xmax>3<.*\s*<ymax>4</,
  )
})

test('what is wrong is said with line and XPath, the rest is read', async () => {
  const box = (x: string) =>
    `<object><name>a</name><bndbox><xmin>${x}</xmin><ymin>0</ymin><xmax>5</xmax><ymax>5</ymax></bndbox></object>`
  const text = `<annotation>\n${box('1')}\n${box('x')}\n${box('9')}\n<object><name>b</name></object></annotation>`
  const { documents, issues } = await read([memoryFile('a.xml', text)])
  expect(issues.map(({ code, location }) => [code, location?.line, location?.xpath])).toEqual([
    ['TW-FORMATS-004', 3, '/annotation/object[2]'],
    ['TW-FORMATS-005', 4, '/annotation/object[3]'],
    ['TW-FORMATS-003', 5, '/annotation/object[4]'],
  ])
  expect(documents[0]?.annotations).toHaveLength(1)
})

test('any documents lose only what is declared', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryImageDocument(), (document) =>
      expectDeclaredLosses(voc, document, {
        dropped: ['geometry', 'media'],
        changed: ['rotation', 'holes', 'outline'],
      }),
    ),
    { numRuns: 100 },
  )
})

test('mutated files are survived', () => expectSurvivesMutations(voc, files))
