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
import { googleSpeech } from './google-speech.format.js'

// Shaped as the service answers.
const word = (text: string, startTime: string | undefined, endTime: string, tag?: number) => ({
  ...(startTime === undefined ? {} : { startTime }),
  endTime,
  word: text,
  ...(tag === undefined ? {} : { speakerTag: tag }),
})
const results = [
  {
    alternatives: [
      {
        transcript: 'four score',
        confidence: 0.97,
        words: [word('four', undefined, '0.400s'), word('score', '0.400s', '1.300s')],
      },
      { transcript: 'for score', confidence: 0.4 },
    ],
    resultEndTime: '1.900s',
    languageCode: 'en-us',
  },
  {
    alternatives: [
      { transcript: ' and seven', confidence: 0.9, words: [word('and', '2s', '2.200s')] },
    ],
    resultEndTime: '3.100s',
    languageCode: 'en-us',
  },
]
const operation = { name: '1', done: true, response: { results, totalBilledTime: '15s' } }
const file = (json: unknown) => memoryFile('talk.json', JSON.stringify(json))

describeFormat(googleSpeech, { files: [file({ results })], environment: speechEnvironment })

test('results, words and other hypotheses come back', async () => {
  const { first, second, written } = await readWriteRead(
    googleSpeech,
    [file({ results })],
    ['google-speech.document'],
  )
  expectValid(first.documents)
  expect(first.documents[0]?.annotations).toMatchObject([
    {
      text: 'four score',
      language: 'en-us',
      origin: { score: 0.97 },
      geometry: { start: 0, end: 1.3 },
      words: [{ text: 'four', start: 0, end: 0.4 }, { text: 'score' }],
    },
    { text: 'and seven', geometry: { start: 2, end: 2.2 } },
  ])
  expect(second.documents).toEqual(first.documents)
  const back = JSON.parse(written.text())
  expect(back.results[0].alternatives[1]).toEqual(results[0]!.alternatives[1])
  expect(back.results[1].resultEndTime).toBe('3.100s')
})

test('operations, batches, version 2 and clients that spell otherwise are read', async () => {
  const textsOf = async (json: unknown) => {
    const { documents, issues } = await readWith(googleSpeech, [file(json)])
    expect(issues).toEqual([])
    return documents.map(({ annotations }) =>
      annotations.map(({ text, geometry }) => [text, geometry]),
    )
  }
  const wanted = await textsOf({ results })
  expect(await textsOf(operation)).toEqual(wanted)
  const two = results.map(({ alternatives, resultEndTime }) => ({
    result_end_offset: resultEndTime,
    alternatives: alternatives.map((one) => ({
      transcript: one.transcript,
      words: ('words' in one ? one.words! : []).map(({ startTime, endTime, word: said }) => ({
        startOffset: startTime,
        endOffset: endTime,
        word: said,
      })),
    })),
  }))
  const batch = {
    results: { 'gs://b/talk.wav': { inlineResult: { transcript: { results: two } } } },
  }
  expect(await textsOf(batch)).toEqual(wanted)
  const parts = { seconds: '1', nanos: 300000000 }
  const words = [{ word: 'x', startTime: { seconds: '0', nanos: 5 }, endTime: parts }]
  expect(await textsOf([{ results: [{ alternatives: [{ transcript: 'x', words }] }] }])).toEqual([
    [['x', { type: 'span', start: 0.000000005, end: 1.3 }]],
  ])
})

test('a last result with all words and their speakers gives the turns', async () => {
  const words = [
    word('four', '0s', '0.400s', 1),
    word('score', '0.400s', '1.300s', 1),
    word('and', '2s', '2.200s', 2),
  ]
  const { documents } = await readWith(googleSpeech, [
    file({ results: [...results, { alternatives: [{ words }] }] }),
  ])
  expect(documents[0]?.annotations).toMatchObject([
    { text: 'four score', speaker: '1', geometry: { start: 0, end: 1.3 } },
    { text: 'and', speaker: '2' },
  ])
})

test('without words a result begins where the one before of its channel ended', async () => {
  const result = (channelTag: number, resultEndTime: string) => ({
    alternatives: [{ transcript: 'x' }],
    channelTag,
    resultEndTime,
  })
  const { documents } = await readWith(googleSpeech, [
    file({ results: [result(1, '2s'), result(2, '1.5s'), result(1, '4s')] }),
  ])
  expect(documents[0]?.annotations.map(({ geometry }) => geometry)).toEqual([
    { type: 'span', start: 0, end: 2, channel: 0 },
    { type: 'span', start: 0, end: 1.5, channel: 1 },
    { type: 'span', start: 2, end: 4, channel: 0 },
  ])
})

test('broken results are told, the others are read', async () => {
  const { documents, issues } = await readWith(googleSpeech, [
    file({ results: [7, { alternatives: [] }, ...results] }),
  ])
  expect(documents[0]?.annotations).toHaveLength(2)
  expect(issues.map(({ code }) => code)).toEqual(['TW-FORMATS-011', 'TW-FORMATS-011'])
})

test('any document comes back but for declared losses', () =>
  expectOnlyDeclaredLosses(googleSpeech, {
    direction: ({ direction: _, ...a }) => a,
    spaces: (a) => (a.text === undefined ? a : { ...a, text: a.text.trim() }),
    estimated: (a) => ({ ...a, words: [] }),
  }))

test('broken files never throw or hang', () => fuzzFormat(googleSpeech, [file({ results })]))
