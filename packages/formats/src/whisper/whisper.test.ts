import { describeFormat } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { memoryFile } from '../source/source-file.js'
import {
  expectValid,
  fuzzFormat,
  readWith,
  readWriteRead,
  speechEnvironment,
  writeWith,
} from '../time/testing/speech-fixtures.js'
import { expectOnlyDeclaredLosses } from '../time/testing/speech-property.js'
import { whisper } from './whisper.format.js'
import { whisperx } from './whisperx.format.js'

// Shaped as the tools write it.
const ofWhisper = {
  text: ' And so my fellow Americans',
  segments: [
    {
      id: 0,
      seek: 0,
      start: 0.0,
      end: 2.04,
      text: ' And so my fellow Americans',
      tokens: [50364, 400, 370],
      temperature: 0.0,
      avg_logprob: -0.21,
      compression_ratio: 1.3,
      no_speech_prob: 0.01,
      words: [
        { word: ' And', start: 0.0, end: 0.56, probability: 0.77 },
        { word: ' so', start: 0.56, end: 1.04, probability: 0.99 },
      ],
    },
  ],
  language: 'en',
}
const ofWhisperx = {
  segments: [
    {
      start: 0.03,
      end: 2.1,
      text: ' It is 7 now.',
      words: [
        { word: 'It', start: 0.03, end: 0.2, score: 0.8, speaker: 'SPEAKER_00' },
        { word: 'is', start: 0.25, end: 0.4, score: 0.9 },
        { word: '7' },
        { word: 'now.', start: 1.4, end: 2.1, score: 0.7 },
      ],
      speaker: 'SPEAKER_00',
    },
  ],
  word_segments: [],
  language: 'en',
}
const file = (value: unknown) => memoryFile('jfk.json', JSON.stringify(value))

describeFormat(whisper, { files: [file(ofWhisper)], environment: speechEnvironment })
describeFormat(whisperx, { files: [file(ofWhisperx)], environment: speechEnvironment })

test('Whisper: segments, words and what the model thought come back', async () => {
  const { first, second, written } = await readWriteRead(
    whisper,
    [file(ofWhisper)],
    ['whisper.document'],
  )
  expectValid(first.documents)
  expect(first.documents[0]).toMatchObject({
    media: [{ language: 'en' }],
    annotations: [
      { text: 'And so my fellow Americans', words: [{ text: 'And', confidence: 0.77 }, {}] },
    ],
  })
  expect(second.documents).toEqual(first.documents)
  expect(JSON.parse(written.text())).toEqual(ofWhisper)
})

test('WhisperX: speakers come back, words without times lie between their neighbours', async () => {
  const { first, second, written } = await readWriteRead(
    whisperx,
    [file(ofWhisperx)],
    ['whisperx.document', 'whisperx.estimated'],
  )
  expectValid(first.documents)
  expect(first.documents[0]?.annotations[0]).toMatchObject({
    speaker: 'SPEAKER_00',
    words: [{}, {}, { text: '7', start: 0.4, end: 1.4, estimated: true }, {}],
  })
  expect(second.documents).toEqual(first.documents)
  expect(JSON.parse(written.text()).segments[0].words).toEqual(ofWhisperx.segments[0]!.words)
})

test('whisper.cpp tells milliseconds', async () => {
  const value = {
    result: { language: 'en' },
    transcription: [{ timestamps: {}, offsets: { from: 0, to: 1500 }, text: ' hi' }],
  }
  const { documents } = await readWith(whisper, [file(value)])
  expect(documents[0]?.annotations[0]).toMatchObject({
    geometry: { start: 0, end: 1.5 },
    text: 'hi',
  })
})

test('broken segments are told, the others are read; prototypes are safe', async () => {
  const text =
    '{"segments":[{"start":0,"end":1,"text":"a","__proto__":{"x":1}},{"start":"0"},7,{"start":2,"end":1}]}'
  const { documents, issues } = await readWith(whisper, [memoryFile('a.json', text)])
  expect(documents[0]?.annotations).toHaveLength(1)
  expect(({} as { x?: number }).x).toBeUndefined()
  expect(issues.map(({ code }) => code)).toEqual([
    'TW-FORMATS-011',
    'TW-FORMATS-011',
    'TW-FORMATS-012',
  ])
})

test.each([whisper, whisperx] as const)(
  'any document comes back but for declared losses',
  (format) =>
    expectOnlyDeclaredLosses(format, {
      spaces: (a) => ({ ...a, text: '', words: [] }),
      estimated: (a) => ({ ...a, words: [] }),
    }),
)

test('broken files never throw or hang', async () => {
  await fuzzFormat(whisper, [file(ofWhisper)])
  await fuzzFormat(whisperx, [file(ofWhisperx)])
  expect((await writeWith(whisper, [])).files.size).toBe(0)
})
