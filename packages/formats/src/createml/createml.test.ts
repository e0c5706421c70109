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
import { createml } from './createml.format.js'
import { parseCreateml } from './parse.js'
import { serializeCreateml } from './serialize.js'

const files = readFixtures(new URL('./fixtures/', import.meta.url))
const named = (name: string) => files.filter((file) => file.name.startsWith(name))
const read = (sources: readonly SourceFile[]) =>
  collect(parseCreateml(sources, undefined, testEnvironment()))

describeFormat(createml, { files, environment: testEnvironment })

test.each([
  ['valid', 10, 449267.5622, { x: 60, y: 60.25, width: 485, height: 367.5 }, 2],
  ['test', 6, 120594.6384, { x: 0.71694, y: 89.848852, width: 265.91, height: 280.8175 }, 1],
])('%s has the facts computed elsewhere', async (name, count, area, first, images) => {
  const { documents, issues } = await read(named(name))
  expect(issues).toEqual([])
  expect(documents).toHaveLength(images)
  const annotations = documents.flatMap((document) => document.annotations)
  expect(annotations).toHaveLength(count)
  expect(annotations.reduce((sum, { geometry }) => sum + geometryArea(geometry!)!, 0)).toBeCloseTo(
    area,
    3,
  )
  const { geometry } = annotations[0]!
  for (const [key, value] of Object.entries(first)) {
    expect((geometry as unknown as Record<string, number>)[key]).toBeCloseTo(value, 6)
  }
})

test('files mean the same after being written', async () => {
  const first = await read(files)
  const corpus = { dataset: first.dataset!, documents: () => first.documents }
  const { files: written } = await collectFiles(
    serializeCreateml(corpus, undefined, testEnvironment()),
  )
  expect([...written.keys()].sort()).toEqual(files.map(({ name }) => name).sort())
  const second = await read([...written].map(([path, bytes]) => memoryFile(path, bytes)))
  const byId = (documents: typeof first.documents) =>
    [...documents].sort((a, b) => a.id.localeCompare(b.id))
  expect(byId(second.documents)).toEqual(byId(first.documents))
})

test('what is wrong is said with its path', async () => {
  const text = JSON.stringify([
    {
      image: 'a.jpg',
      annotations: [
        { label: 'a', coordinates: { x: 'x', y: 1, width: 1, height: 1 } },
        { label: 'a' },
      ],
    },
    {
      image: 'b.jpg',
      annotations: [{ label: 'a', coordinates: { x: 1, y: 1, width: 0, height: 1 } }],
    },
    4,
  ])
  const { issues, documents } = await read([memoryFile('a.json', text)])
  expect(issues.map(({ code, path }) => [code, path[0]])).toEqual([
    ['TW-FORMATS-004', 0],
    ['TW-FORMATS-011', 0],
    ['TW-FORMATS-005', 1],
    ['TW-FORMATS-011', 2],
  ])
  expect(documents).toHaveLength(2)
})

test('any documents lose only what is declared', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryImageDocument(), (document) =>
      expectDeclaredLosses(createml, document, {
        dropped: ['geometry', 'media'],
        changed: ['shape'],
      }),
    ),
    { numRuns: 60 },
  )
})

test('mutated files are survived', () => expectSurvivesMutations(createml, files))
