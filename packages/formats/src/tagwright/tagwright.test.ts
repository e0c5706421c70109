import type { AnnotationDocument, DatasetHeader } from '@tagwright/schema'
import { arbitraryDocument } from '@tagwright/schema/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collect, collectFiles } from '../format/collect.js'
import { createMemoryScratch } from '../format/scratch-store.js'
import { memoryFile } from '../source/source-file.js'
import { parseTagwright } from './parse.js'
import { serializeTagwright } from './serialize.js'

const environment = { newId: () => 'n', now: () => '', scratch: createMemoryScratch() }
const dataset: DatasetHeader = { kind: 'dataset', schemaVersion: '1.0', ontology: { labels: [] } }
const write = (documents: AnnotationDocument[], as: 'dataset' | 'documents') =>
  collectFiles(serializeTagwright({ dataset, documents: () => documents }, { as }, environment))
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

test.each(['dataset', 'documents'] as const)('any documents survive as %s', async (as) => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(arbitraryDocument, {
        selector: ({ id }) => id.replaceAll(':', '_'),
        maxLength: 3,
      }),
      async (documents) => {
        const { files, losses } = await write(documents, as)
        const sources = [...files].map(([name, bytes]) => memoryFile(name, bytes))
        const read = await collect(parseTagwright(sources, undefined, environment))
        expect(losses).toEqual([])
        expect(plain(read.documents)).toEqual(plain(documents))
      },
    ),
    { numRuns: 30 },
  )
})

test('one broken line is told with its number, the others are read', async () => {
  const [document] = fc.sample(arbitraryDocument, { numRuns: 1, seed: 1 })
  const text = [JSON.stringify(dataset), '{"kind":', JSON.stringify(document)].join('\r\n')
  const read = await collect(parseTagwright([memoryFile('a.ndjson', text)], undefined, environment))
  expect(read.documents).toHaveLength(1)
  expect(read.issues.filter(({ code }) => code === 'TW-FORMATS-017')).toMatchObject([
    { location: { file: 'a.ndjson', line: 2 } },
  ])
})

test('a line that is too long to be held is told once, the others are read', async () => {
  const [document] = fc.sample(arbitraryDocument, { numRuns: 1, seed: 1 })
  const piece = new TextEncoder().encode('x'.repeat(1 << 20))
  const file = {
    name: 'a.ndjson',
    *open() {
      yield new TextEncoder().encode('"')
      for (let i = 0; i < 140; i++) yield piece
      yield new TextEncoder().encode(`"\n${JSON.stringify(document)}\n`)
    },
  }
  const read = await collect(parseTagwright([file], undefined, environment))
  expect(read.documents).toHaveLength(1)
  expect(read.issues.filter(({ code }) => code === 'TW-FORMATS-017')).toMatchObject([
    { location: { line: 1 }, data: { reason: 'it is longer than 64 Mi characters' } },
  ])
})
