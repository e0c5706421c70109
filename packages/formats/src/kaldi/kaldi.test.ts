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
import { kaldi } from './kaldi.format.js'

const folder = [
  memoryFile('segments', 'anna-u1 call 0.50 1.25\nanna-u2 call 1.25 2.00\nbob-u1 call 1.00 3.50\n'),
  memoryFile('wav.scp', 'call /data/call.wav\nother flac -c -d -s other.flac |\n'),
  memoryFile('text', 'anna-u1 hello there\nanna-u2 you\nbob-u1 yes\n'),
  memoryFile('utt2spk', 'anna-u1 anna\nanna-u2 anna\nbob-u1 bob\n'),
  memoryFile('reco2dur', 'call 12.50\n'),
]

describeFormat(kaldi, { files: folder, environment: speechEnvironment })

test('utterances are segments of their recordings, files come back sorted', async () => {
  const { first, second, written } = await readWriteRead(kaldi, folder, [
    'kaldi.document',
    'kaldi.order',
  ])
  expectValid(first.documents)
  expect(first.documents[0]).toMatchObject({
    media: [{ src: '/data/call.wav', duration: 12.5 }],
    annotations: [
      { id: 'anna-u1', speaker: 'anna', text: 'hello there', geometry: { start: 0.5, end: 1.25 } },
      {},
      { id: 'bob-u1', speaker: 'bob' },
    ],
  })
  const byId = (list: typeof first.documents) =>
    list.flatMap(({ annotations }) => annotations).sort((a, b) => (a.id < b.id ? -1 : 1))
  expect(byId(second.documents)).toEqual(byId(first.documents))
  for (const { name, open } of folder) {
    const [bytes] = [...(open() as Iterable<Uint8Array>)]
    expect(written.text(name)).toBe(new TextDecoder().decode(bytes))
  }
  expect(written.text('spk2utt')).toBe('anna anna-u1 anna-u2\nbob bob-u1\n')
})

test('a command is kept and never becomes an address', async () => {
  const { documents } = await readWith(kaldi, folder)
  expect(documents[1]!.media[0]!.src).toBeUndefined()
})

test('without segments a recording is one utterance, as long as it is known to be', async () => {
  const files = [
    memoryFile('wav.scp', 'a a.wav\nb b.wav'),
    memoryFile('text', 'a one\nb two'),
    memoryFile('utt2dur', 'a 2.5'),
  ]
  const { documents } = await readWith(kaldi, files)
  expect(documents[0]?.annotations).toMatchObject([
    { text: 'one', geometry: { start: 0, end: 2.5 } },
  ])
  expect(documents[1]?.responses).toMatchObject({ text: { value: 'two' } })
})

test('utterances are named so that sorting by them sorts by speaker', async () => {
  const { documents } = await readWith(kaldi, folder)
  documents[0]!.annotations[0]!.id = 'zzz'
  const { text, losses } = await writeWith(kaldi, documents)
  expect(text('utt2spk')).toContain('anna-zzz anna\n')
  expect(losses.map(({ code }) => code)).toContain('kaldi.ids')
})

test('broken lines are told, the others are read', async () => {
  const files = [
    memoryFile('segments', 'u1 r x 1\nu2 r 2 1\nu3 r\nu4 r 0 1'),
    memoryFile('reco2dur', 'r x'),
  ]
  const { documents, issues } = await readWith(kaldi, files)
  expect(documents[0]?.annotations).toHaveLength(1)
  expect(
    issues.map(({ code, location }) => `${code.slice(-3)} ${location?.file} ${location?.line}`),
  ).toEqual(['017 segments 1', '017 segments 2', '017 segments 3', '017 reco2dur 1'])
})

test('any document comes back but for declared losses', () =>
  expectOnlyDeclaredLosses(kaldi, {
    names: ({ speaker: _, ...a }) => a,
    spaces: (a) => ({ ...a, text: '' }),
    instants: (a) => (a.geometry?.type === 'instant' ? undefined : a),
  }))

test('broken files never throw or hang', () => fuzzFormat(kaldi, folder))
