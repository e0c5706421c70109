import { describeFormat } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { collect } from '../format/collect.js'
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
import { parseRttm } from './parse.js'
import { rttm } from './rttm.format.js'

const files = fixtureFiles(import.meta.url, /\.(rttm|uem)$/)
const named = (end: string) => files.find(({ name }) => name.endsWith(end))!
const facts = expected as unknown as Record<
  string,
  {
    lines: number
    files: string[]
    max_end: number
    speakers: Record<string, number>
    scored: number
  }
>
const spanOf = (geometry: unknown) => geometry as { start: number; end: number }

describeFormat(rttm, { files: [named('ref.rttm')], environment: speechEnvironment })

test.each(['dscore/ref.rttm', 'dscore/sys.rttm', 'pyannote-database/train.rttm'])(
  '%s has the turns that it should',
  async (name) => {
    const { documents, issues } = await readWith(rttm, [named(name)])
    const fact = facts[name]!
    expect(issues).toEqual([])
    expectValid(documents)
    expect(documents.map(({ media }) => media[0]?.fileName)).toEqual(fact.files)
    const turns = documents.flatMap(({ annotations }) => annotations)
    expect(turns).toHaveLength(fact.lines)
    expect(Math.max(...turns.map(({ geometry }) => spanOf(geometry).end))).toBe(fact.max_end)
    const spoken: Record<string, number> = {}
    for (const { speaker, geometry } of turns) {
      const { start, end } = spanOf(geometry)
      spoken[speaker!] = (spoken[speaker!] ?? 0) + end - start
    }
    for (const [speaker, seconds] of Object.entries(fact.speakers))
      expect(spoken[speaker]).toBeCloseTo(seconds, 9)
  },
)

test('UEM files say what is scored, also of recordings without turns', async () => {
  const { documents } = await readWith(rttm, [named('ref.rttm'), named('test_load.uem')])
  const scored = documents.flatMap(
    ({ extensions }) =>
      (extensions!['gov.nist.rttm'] as { scored: { start: number; end: number }[] }).scored,
  )
  expect(documents.map(({ id }) => id)).toEqual(['FILE1', 'FILE2'])
  expect(scored).toHaveLength(facts['dscore/test_load.uem']!.lines)
  expect(scored.reduce((sum, { start, end }) => sum + end - start, 0)).toBeCloseTo(29.14, 9)
})

test('files mean the same when read, written and read again', async () => {
  const train = files.filter(({ name }) => name.includes('train'))
  const scored = [named('ref.rttm'), named('test_load.uem')]
  for (const together of [train, scored, [named('sys.rttm')]]) {
    const { first, second } = await readWriteRead(rttm, together)
    expect(second.documents).toEqual(first.documents)
  }
})

test('ends are exact decimals: what abuts in the file abuts here', async () => {
  const line = (onset: string, length: string) =>
    `SPEAKER a 1 ${onset} ${length} <NA> <NA> x <NA> <NA>`
  const source = [line('4.35', '0.1'), line('4.45', '1.1')].join('\n')
  const { documents } = await readWith(rttm, [memoryFile('a.rttm', source)])
  const [one, two] = documents[0]!.annotations.map(({ geometry }) => spanOf(geometry))
  expect(one?.end).toBe(two?.start)
  expect((await writeWith(rttm, documents)).text()).toBe(
    [line('4.350', '0.100'), line('4.450', '1.100'), ''].join('\n'),
  )
})

test('lexemes, channels, scores and lines without times are kept', async () => {
  const source = [
    'SPKR-INFO a 1 <NA> <NA> <NA> adult_male anna <NA> <NA>',
    'SPEAKER a 1 0.500 1.250 <NA> <NA> anna 0.75 <NA>',
    'LEXEME a 2 0.500 0.500 hello lex anna <NA> <NA>',
    'NON-SPEECH a 2 3.000 0.000 <NA> noise <NA> <NA> <NA>',
    '',
  ].join('\n')
  const { documents } = await readWith(rttm, [memoryFile('a.rttm', source)])
  expect(documents[0]!.annotations).toMatchObject([
    { speaker: 'anna', geometry: { channel: 0 }, origin: { score: 0.75 } },
    { text: 'hello', tier: 'LEXEME', geometry: { channel: 1 } },
    { tier: 'NON-SPEECH', geometry: { type: 'instant', time: 3 } },
  ])
  const { text, losses } = await writeWith(rttm, documents)
  expect(text()).toBe(source)
  expect(losses).toEqual([])
})

test('recordings that a large file mixes come out whole, each at its last line', async () => {
  const lines = Array.from(
    { length: 300 },
    (_, i) => `SPEAKER r${i % 7} 1 ${i}.000 0.500 <NA> <NA> s <NA> <NA>`,
  )
  const file = { ...memoryFile('a.rttm', lines.join('\n')), size: 1e9 }
  const { documents } = await collect(parseRttm([file], undefined, speechEnvironment()))
  expect(documents.map(({ annotations }) => annotations.length)).toEqual(
    [43, 43, 43, 43, 43, 43, 42].sort(),
  )
})

test('broken lines are told, the others are read', async () => {
  const source = [
    ';; comment',
    'SPEAKER a 1 x 1.0 <NA> <NA> s <NA> <NA>',
    'SPEAKER a 1 1.0 -1 <NA> <NA> s <NA> <NA>',
    'SPEAKER a 1',
    'SPOKEN a 1 1 1 <NA> <NA> s <NA>',
    'SPEAKER a 1 1,5 NaN <NA> <NA> s <NA> <NA>',
    'x',
    'SPEAKER a 1 1 1 <NA> <NA> s <NA>',
  ].join('\r\n')
  const { documents, issues } = await readWith(rttm, [memoryFile('a.rttm', source)])
  expect(issues.map(({ code, location }) => `${code.slice(-3)} ${location?.line}`)).toEqual([
    '004 2',
    '005 3',
    '017 4',
    '017 5',
    '004 6',
    '017 7',
  ])
  expect(documents[0]?.annotations).toHaveLength(1)
})

test('any document comes back but for declared losses', () =>
  expectOnlyDeclaredLosses(rttm, { names: ({ speaker: _, ...a }) => a }))

test('broken files never throw or hang', () => fuzzFormat(rttm, files))
