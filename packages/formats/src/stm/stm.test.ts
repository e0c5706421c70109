import { describeFormat } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { memoryFile } from '../source/source-file.js'
import {
  expectValid,
  fixtureFiles,
  fuzzFormat,
  readWith,
  readWriteRead,
  speechEnvironment,
  writeWith,
} from '../time/testing/speech-fixtures.js'
import { expectOnlyDeclaredLosses } from '../time/testing/speech-property.js'
import expected from './fixtures/expected.json' with { type: 'json' }
import { stm } from './stm.format.js'

const files = fixtureFiles(import.meta.url, /\.stm$/)
const facts = expected as unknown as Record<
  string,
  { lines: number; dur_sum: number; speakers: string[]; words: number }
>

describeFormat(stm, { files: [files[0]!], environment: speechEnvironment })

test.each(files.map((file) => [file.name, file] as const))(
  '%s has the segments that it should',
  async (name, file) => {
    const { documents, issues, dataset } = await readWith(stm, [file])
    expect(issues).toEqual([])
    expectValid(documents)
    const all = documents.flatMap(({ annotations }) => annotations)
    const fact = facts[name]!
    expect(all).toHaveLength(fact.lines)
    const spans = all.map(({ geometry }) => geometry as { start: number; end: number })
    expect(spans.reduce((sum, { start, end }) => sum + end - start, 0)).toBeCloseTo(fact.dur_sum, 6)
    expect(dataset?.ontology.speakers?.map(({ id }) => id).sort()).toEqual(fact.speakers)
  },
)

test('files mean the same when read, written and read again', async () => {
  for (const file of files) {
    const { first, second } = await readWriteRead(stm, [file], ['stm.order'])
    const plain = (list: typeof first.documents) =>
      JSON.stringify(list).replaceAll(/segment-\d+/g, '')
    expect(plain(second.documents)).toEqual(plain(first.documents))
  }
})

test('labels, comments and alternatives are kept as written', async () => {
  const source =
    ';; made by hand\nf 1 anna 0.000 1.000 <o,f0,female> a { b / c } (d)\nf 1 anna 1.000 2.000 <> <b> x\n'
  const { documents } = await readWith(stm, [memoryFile('a.stm', source)])
  expect(documents[0]?.annotations.map(({ text }) => text)).toEqual(['a { b / c } (d)', '<b> x'])
  expect((await writeWith(stm, documents)).text()).toBe(source)
})

test('broken lines are told, the others are read', async () => {
  const source = 'f 1 a x 1 t\nf 1 a 2 1 t\nf 1\nf A a 0 1 t'
  const { documents, issues } = await readWith(stm, [memoryFile('a.stm', source)])
  expect(documents[0]?.annotations).toHaveLength(1)
  expect(issues.map(({ code, location }) => `${code.slice(-3)} ${location?.line}`)).toEqual([
    '004 1',
    '012 2',
    '017 3',
  ])
})

test('any document comes back but for declared losses', () =>
  expectOnlyDeclaredLosses(stm, {
    unnamed: ({ speaker: _, ...a }) => a,
    names: ({ speaker: _, ...a }) => a,
    spaces: (a) => ({ ...a, text: '' }),
  }))

test('broken files never throw or hang', () => fuzzFormat(stm, files))
