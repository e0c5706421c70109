import { describeFormat } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { memoryFile } from '../source/source-file.js'
import {
  expectValid,
  fuzzFormat,
  readWith,
  readWriteRead,
  speechEnvironment,
} from '../time/testing/speech-fixtures.js'
import { expectOnlyDeclaredLosses } from '../time/testing/speech-property.js'
import { hfJsonl } from './hf-jsonl.format.js'

const rows = [
  {
    file_name: 'train/a.wav',
    text: 'hello',
    start: 0.5,
    end: 1.25,
    speaker: 'anna',
    language: 'en',
    words: [{ text: 'hello', start: 0.5, end: 1 }],
    votes: 3,
  },
  { file_name: 'train/a.wav', transcription: 'you', start: 1.25, end: 2 },
  { file_name: 'b.mp3', text: 'a whole clip', gender: 'f' },
]
const file = memoryFile('metadata.jsonl', `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`)

describeFormat(hfJsonl, { files: [file], environment: speechEnvironment })

test('rows with times are segments, others answer for the whole recording', async () => {
  const { first, second, written } = await readWriteRead(hfJsonl, [file], ['hf-jsonl.document'])
  expectValid(first.documents)
  expect(first.documents[0]?.annotations).toMatchObject([
    { text: 'hello', geometry: { start: 0.5, end: 1.25 }, words: [{ text: 'hello' }] },
    { text: 'you' },
  ])
  expect(first.documents[1]).toMatchObject({
    annotations: [],
    responses: { text: { state: 'answered', value: 'a whole clip' } },
  })
  expect(second.documents).toEqual(first.documents)
  expect(
    written
      .text()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(rows)
})

test('broken rows are told, the others are read', async () => {
  const { documents, issues } = await readWith(hfJsonl, [
    memoryFile(
      'metadata.jsonl',
      '{"file_name":"a","start":"x","end":1}\n[]\n{"file_name":"a","start":2,"end":1}\n{"file_name":"a","start":0,"end":1}',
    ),
  ])
  expect(documents[0]?.annotations).toHaveLength(1)
  expect(issues.map(({ code, location }) => `${code.slice(-3)} ${location?.line}`)).toEqual([
    '011 1',
    '017 2',
    '012 3',
  ])
})

test('any document comes back but for declared losses', () =>
  expectOnlyDeclaredLosses(hfJsonl, { direction: ({ direction: _, ...a }) => a }))

test('broken files never throw or hang', () => fuzzFormat(hfJsonl, [file]))
