import { describeFormat } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { collect } from '../format/collect.js'
import { memoryFile } from '../source/source-file.js'
import {
  expectValid,
  fuzzFormat,
  readWith,
  readWriteRead,
  speechEnvironment,
} from '../time/testing/speech-fixtures.js'
import { expectOnlyDeclaredLosses } from '../time/testing/speech-property.js'
import { nemo } from './nemo.format.js'
import { parseNemo } from './parse.js'

const rows = [
  { audio_filepath: 'wavs/a.wav', duration: 7.1, text: 'and mister john', lang: 'en' },
  {
    audio_filepath: 'wavs/b.wav',
    offset: 4.35,
    duration: 0.1,
    text: 'x',
    speaker: 'Anna K',
    shard_id: 3,
  },
  { audio_filepath: 'wavs/b.wav', offset: 4.45, duration: 1.1, text: 'y' },
]
const text = `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`
const file = memoryFile('manifest.json', text)

describeFormat(nemo, { files: [file], environment: speechEnvironment })

test('rows are segments of their recordings, ends are exact, unknown members come back', async () => {
  const { first, second, written } = await readWriteRead(nemo, [file], ['nemo.document'])
  expectValid(first.documents)
  expect(first.documents.map(({ media }) => media[0]?.src)).toEqual(['wavs/a.wav', 'wavs/b.wav'])
  const [one, two] = first.documents[1]!.annotations.map(
    ({ geometry }) => geometry as { start: number; end: number },
  )
  expect(one?.end).toBe(two?.start)
  expect(first.documents[1]!.annotations[0]).toMatchObject({ speaker: 'Anna-K' })
  expect(second.documents).toEqual(first.documents)
  expect(
    written
      .text()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(rows)
})

test('rows of a large manifest leave memory with their recording', async () => {
  const many = Array.from({ length: 200 }, (_, i) =>
    JSON.stringify({ audio_filepath: `${i % 20}.wav`, offset: i, duration: 1 }),
  ).join('\n')
  const large = { ...memoryFile('m.json', many), size: 1e9 }
  const { documents } = await collect(parseNemo([large], undefined, speechEnvironment()))
  expect(documents.map(({ annotations }) => annotations.length)).toEqual(Array(20).fill(10))
})

test('broken rows are told, the others are read', async () => {
  const { documents, issues } = await readWith(nemo, [
    memoryFile(
      'm.json',
      '{"audio_filepath":"a","duration":"1"}\n{x\n{"text":"a"}\n{"audio_filepath":"a","duration":-1}\n{"audio_filepath":"a","duration":1}',
    ),
  ])
  expect(documents[0]?.annotations).toHaveLength(1)
  expect(issues.map(({ code, location }) => `${code.slice(-3)} ${location?.line}`)).toEqual([
    '011 1',
    '017 2',
    '017 3',
    '005 4',
  ])
})

test('any document comes back but for declared losses', () =>
  expectOnlyDeclaredLosses(nemo, {
    direction: ({ direction: _, ...a }) => a,
    instants: (a) => a,
    digits: (a) => {
      const { geometry } = a
      if (geometry?.type !== 'span') return a
      const span = geometry as { type: 'span'; start: number; end: number }
      return { ...a, geometry: { ...span, end: Number(span.end.toFixed(8)) } }
    },
  }))

test('broken files never throw or hang', () => fuzzFormat(nemo, [file]))
