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
import { deepgram } from './deepgram.format.js'

// Shaped as the service answers.
const word = (text: string, start: number, end: number, speaker = 0) => ({
  word: text.toLowerCase().replace(/[.,?]/g, ''),
  start,
  end,
  confidence: 0.98,
  speaker,
  speaker_confidence: 0.6,
  punctuated_word: text,
})
const words = [
  word('Yeah.', 0.08, 0.4),
  word('As', 0.88, 1.1),
  word('much', 1.1, 1.4),
  word('Sure?', 1.6, 2.02, 1),
]
const value = {
  metadata: {
    request_id: 'b1',
    created: '2024-01-01T00:00:00.000Z',
    duration: 2.5,
    channels: 1,
    models: ['m'],
  },
  results: {
    channels: [
      {
        alternatives: [
          { transcript: 'Yeah. As much Sure?', confidence: 0.99, words },
          { transcript: 'Yeah. As such Sure?', confidence: 0.4, words: [] },
        ],
        detected_language: 'en',
      },
    ],
    utterances: [
      {
        start: 0.08,
        end: 1.4,
        confidence: 0.97,
        channel: 0,
        transcript: 'Yeah. As much',
        words: words.slice(0, 3),
        speaker: 0,
        id: 'a1b2',
      },
      {
        start: 1.6,
        end: 2.02,
        confidence: 0.9,
        channel: 0,
        transcript: 'Sure?',
        words: words.slice(3),
        speaker: 1,
        id: 'c3d4',
      },
    ],
  },
}
const file = (json: unknown) => memoryFile('call.json', JSON.stringify(json))

describeFormat(deepgram, { files: [file(value)], environment: speechEnvironment })

test('utterances, words, speakers and other hypotheses come back', async () => {
  const { first, second, written } = await readWriteRead(
    deepgram,
    [file(value)],
    ['deepgram.document'],
  )
  expectValid(first.documents)
  expect(first.documents[0]).toMatchObject({
    media: [{ duration: 2.5, language: 'en' }],
    annotations: [
      {
        id: 'a1b2',
        text: 'Yeah. As much',
        speaker: '0',
        origin: { score: 0.97 },
        words: [{ text: 'Yeah.', confidence: 0.98 }, { text: 'As' }, { text: 'much' }],
      },
      { id: 'c3d4', speaker: '1', geometry: { type: 'span', start: 1.6, end: 2.02 } },
    ],
  })
  expect(second.documents).toEqual(first.documents)
  const back = JSON.parse(written.text())
  expect(back.results.utterances).toEqual(value.results.utterances)
  expect(back.results.channels[0].alternatives[1]).toEqual(
    value.results.channels[0]!.alternatives[1],
  )
})

test('without utterances, paragraphs or pauses part the words', async () => {
  const results = { channels: value.results.channels }
  const bare = await readWith(deepgram, [file({ results })])
  expect(bare.documents[0]?.annotations.map(({ text }) => text)).toEqual([
    'Yeah.',
    'As much',
    'Sure?',
  ])
  const sentence = (text: string, start: number, end: number) => ({ text, start, end })
  const paragraphs = [
    {
      sentences: [sentence('Yeah.', 0.08, 0.4), sentence('As much', 0.88, 1.4)],
      num_words: 3,
      start: 0.08,
      end: 1.4,
      speaker: 0,
    },
  ]
  const alternative = { transcript: 'x', words, paragraphs: { paragraphs } }
  const told = await readWith(deepgram, [
    file({ results: { channels: [{ alternatives: [alternative] }] } }),
  ])
  expect(told.documents[0]?.annotations).toMatchObject([
    { text: 'Yeah. As much', words: [{}, {}, {}] },
  ])
})

test('channels are told apart, broken utterances are told', async () => {
  const [one, two] = value.results.utterances
  const { documents, issues } = await readWith(deepgram, [
    file({
      results: {
        utterances: [one, { ...two, channel: 1, words: [{ word: 'x' }] }, 7, { start: 2, end: 1 }],
      },
    }),
  ])
  expect(
    documents[0]?.annotations.map(({ geometry }) => (geometry as { channel?: number }).channel),
  ).toEqual([0, 1])
  expect(issues.map(({ code }) => code.slice(-3))).toEqual(['011', '011', '012'])
  expect(issues[0]?.message).toContain('results.utterances[1].words')
})

test('any document comes back but for declared losses', () =>
  expectOnlyDeclaredLosses(deepgram, {
    estimated: (a) => ({ ...a, words: [] }),
    channel: ({ geometry, ...a }) => {
      const { channel: _, ...span } = geometry as { channel?: number } & typeof geometry
      return { ...a, geometry: span as never }
    },
  }))

test('broken files never throw or hang', () => fuzzFormat(deepgram, [file(value)]))
