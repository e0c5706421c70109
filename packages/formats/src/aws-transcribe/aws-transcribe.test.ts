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
import { awsTranscribe } from './aws-transcribe.format.js'

// Shaped as the service writes it.
const item = (id: number, start: string, end: string, content: string, speaker = 'spk_0') => ({
  id,
  type: 'pronunciation',
  alternatives: [{ confidence: '0.99', content }],
  start_time: start,
  end_time: end,
  speaker_label: speaker,
})
const mark = (id: number, content: string) => ({
  id,
  type: 'punctuation',
  alternatives: [{ confidence: '0.0', content }],
})
const items = [
  item(0, '0.009', '0.4', 'Hello'),
  mark(1, ','),
  item(2, '0.5', '0.9', 'you'),
  mark(3, '.'),
  item(4, '1.2', '1.5', 'Hi', 'spk_1'),
]
const value = {
  jobName: 'job',
  results: {
    language_code: 'en-US',
    transcripts: [{ transcript: 'Hello, you. Hi' }],
    items,
    audio_segments: [
      {
        id: 0,
        transcript: 'Hello, you.',
        start_time: '0.0',
        end_time: '1.0',
        speaker_label: 'spk_0',
        items: [0, 1, 2, 3],
      },
      {
        id: 1,
        transcript: 'Hi',
        start_time: '1.2',
        end_time: '1.5',
        speaker_label: 'spk_1',
        items: [4],
      },
    ],
  },
  status: 'COMPLETED',
}
const file = (json: unknown) => memoryFile('job.json', JSON.stringify(json))

describeFormat(awsTranscribe, { files: [file(value)], environment: speechEnvironment })

test('segments, speakers and words come back; punctuation joins its word', async () => {
  const { first, second, written } = await readWriteRead(
    awsTranscribe,
    [file(value)],
    ['aws-transcribe.document'],
  )
  expectValid(first.documents)
  expect(first.documents[0]?.annotations).toMatchObject([
    {
      text: 'Hello, you.',
      speaker: 'spk_0',
      words: [{ text: 'Hello,', start: 0.009, confidence: 0.99 }, { text: 'you.' }],
    },
    { text: 'Hi', speaker: 'spk_1' },
  ])
  expect(second.documents).toEqual(first.documents)
  expect(JSON.parse(written.text()).results.transcripts).toEqual(value.results.transcripts)
})

test('without stated segments turns of speakers or sentences are segments', async () => {
  const { documents } = await readWith(awsTranscribe, [file({ results: { items } })])
  expect(documents[0]?.annotations.map(({ text }) => text)).toEqual(['Hello, you.', 'Hi'])
  const labels = { segments: [{ start_time: '0.0', end_time: '2.0', speaker_label: 'spk_0' }] }
  const turns = await readWith(awsTranscribe, [
    file({ results: { items, speaker_labels: labels } }),
  ])
  expect(turns.documents[0]?.annotations.map(({ text }) => text)).toEqual(['Hello, you. Hi'])
})

test('channels are told apart', async () => {
  const channels = [{ items: items.slice(0, 4) }, { items: items.slice(4) }]
  const { documents } = await readWith(awsTranscribe, [
    file({ results: { items, channel_labels: { channels } } }),
  ])
  expect(
    documents[0]?.annotations.map(({ geometry }) => (geometry as { channel?: number }).channel),
  ).toEqual([0, 1])
})

test('broken items are told, the others are read', async () => {
  const { documents, issues } = await readWith(awsTranscribe, [
    file({ results: { items: [7, { type: 'pronunciation' }, ...items] } }),
  ])
  expect(documents[0]?.annotations).toHaveLength(2)
  expect(issues.map(({ code }) => code)).toEqual(['TW-FORMATS-011', 'TW-FORMATS-011'])
})

test('any document comes back but for declared losses', () =>
  expectOnlyDeclaredLosses(awsTranscribe, { estimated: (a) => ({ ...a, words: [] }) }))

test('broken files never throw or hang', () => fuzzFormat(awsTranscribe, [file(value)]))
