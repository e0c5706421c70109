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
import { webvtt } from './webvtt.format.js'

const files = fixtureFiles(import.meta.url, /\.vtt$/)
const spec = files.find(({ name }) => name.endsWith('spec-example.vtt'))!
const facts = expected as Record<string, Facts>
interface Facts {
  cues: number
  valid_signature: boolean
  duration_sum?: number
  first?: { start: number; end: number; id: string; settings: string } | null
  notes?: number
  style_blocks?: number
  voice_spans?: number
}
const times = (geometry: unknown) => {
  const { start, end, time } = geometry as { start: number; end: number; time?: number }
  return time === undefined ? { start, end } : { start: time, end: time }
}
const one = async (text: string) =>
  (await readWith(webvtt, [memoryFile('a.vtt', text)])).documents[0]!

describeFormat(webvtt, { files: [spec], environment: speechEnvironment })

test.each(files.map((file) => [file.name, file] as const))(
  '%s has the cues that it should',
  async (name, file) => {
    const fact = facts[name]!
    const { documents, issues } = await readWith(webvtt, [file])
    expectValid(documents)
    expect(documents).toHaveLength(fact.valid_signature ? 1 : 0)
    if (!fact.valid_signature) return expect(issues[0]?.code).toBe('TW-FORMATS-001')
    const annotations = documents[0]!.annotations
    expect(annotations).toHaveLength(fact.cues)
    const sum = annotations
      .map(({ geometry }) => times(geometry))
      .reduce((total, { start, end }) => total + end - start, 0)
    expect(sum).toBeCloseTo(fact.duration_sum ?? 0, 6)
    if (fact.first)
      expect(times(annotations[0]!.geometry)).toEqual({
        start: fact.first.start,
        end: fact.first.end,
      })
  },
)

test('ids, times and texts are those of the conformance suite', async () => {
  // Where vtt.js departs from the parsing rules of the specification.
  const departs = [
    'integration/id',
    'cue-times/minimum-spots-over-sixty',
    'cue-times/min-top-digits',
  ]
  let compared = 0
  for (const result of fixtureFiles(import.meta.url, /\.json$/)) {
    const source = files.find(({ name }) => name === result.name.replace(/json$/, 'vtt'))
    if (!source || departs.some((name) => result.name.includes(name))) continue
    const text = new TextDecoder().decode([...(result.open() as Iterable<Uint8Array>)][0])
    const { cues } = JSON.parse(text) as {
      cues: { startTime: number; endTime: number; id: string }[]
    }
    const { documents } = await readWith(webvtt, [source])
    const read = documents[0]!.annotations.map((annotation) => {
      const kept = annotation.extensions?.['org.w3.webvtt'] as { id?: string } | undefined
      const named = /^cue-\d+$/.test(annotation.id) ? '' : annotation.id
      return { ...times(annotation.geometry), id: kept?.id ?? named }
    })
    expect(read).toEqual(
      cues.map(({ startTime, endTime, id }) => ({ start: startTime, end: endTime, id })),
    )
    compared++
  }
  expect(compared).toBeGreaterThan(15)
})

test('files mean the same when read, written and read again', async () => {
  for (const file of files) {
    if (!facts[file.name]!.valid_signature) continue
    const { first, second } = await readWriteRead(
      webvtt,
      [file],
      ['webvtt.order', 'webvtt.document'],
    )
    const order = (list: typeof first.documents) =>
      list.flatMap(({ annotations }) =>
        annotations.map((each) => JSON.stringify({ ...each, id: '' })).sort(),
      )
    expect(order(second.documents)).toEqual(order(first.documents))
    expect(second.documents[0]!.extensions?.['org.w3.webvtt']).toEqual(
      first.documents[0]!.extensions?.['org.w3.webvtt'],
    )
  }
})

test('voices are speakers, tags go from the text, the payload is kept', async () => {
  const { documents } = await readWith(webvtt, [spec])
  const [first] = documents[0]!.annotations
  expect(first).toMatchObject({ text: 'We are in New York City', speaker: 'Roger-Bingham' })
  expect(documents[0]!.extensions?.['org.tagwright.speech']).toMatchObject({
    speakers: { 'Roger-Bingham': 'Roger Bingham' },
  })
  const laughs = documents[0]!.annotations[11]!
  expect(laughs.text).toBe('Laughs')
  expect(laughs.extensions?.['org.w3.webvtt']).toEqual({
    payload: '<v Neil deGrasse Tyson><i>Laughs</i>',
    settings: 'align:start size:50%',
  })
})

test('times inside a cue are words, and an edit replaces the kept payload', async () => {
  const source =
    'WEBVTT\n\n00:01.000 --> 00:03.000\nLike a <00:01.500>big-a <00:02.000><i>pizza</i>\n'
  const document = await one(source)
  const [cue] = document.annotations
  expect(cue?.words).toEqual([
    { text: 'Like a', start: 1, end: 1.5 },
    { text: 'big-a', start: 1.5, end: 2 },
    { text: 'pizza', start: 2, end: 3 },
  ])
  expect((await writeWith(webvtt, [document])).text()).toContain('<i>pizza</i>')
  cue!.text = 'Like a small pizza'
  delete cue!.words
  const { text } = await writeWith(webvtt, [document])
  expect(text()).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nLike a small pizza\n')
})

test('notes, styles and header lines stay where they were', async () => {
  const source =
    'WEBVTT - x\nLanguage: en\n\nSTYLE\n::cue { color: red }\n\nNOTE one\n\na\n00:00:01.000 --> 00:00:02.000 line:0\nA &amp; B\n\nNOTE\ntwo\n'
  expect((await writeWith(webvtt, [await one(source)])).text()).toBe(source)
})

test('what breaks the rules is told with its line, the rest is read', async () => {
  const { documents, issues } = await readWith(webvtt, [
    memoryFile(
      'a.vtt',
      'WEBVTT\r\n\r\n00:02.000 --> 00:01.000\r\nback\r\n\r\n1:2 --> 3\r\nbad\r\n\r\n00:01.000 --> 00:02.000\r\nok',
    ),
  ])
  expect(documents[0]?.annotations.map(({ text }) => text)).toEqual(['ok'])
  expect(issues.map(({ code, location }) => [code, location?.line])).toEqual([
    ['TW-FORMATS-012', 3],
    ['TW-FORMATS-017', 6],
    ['TW-FORMATS-009', 6],
  ])
})

test('any document comes back but for declared losses', () =>
  expectOnlyDeclaredLosses(webvtt, {
    words: (a) => ({ ...a, words: [] }),
    lines: (a) => ({ ...a, text: (a.text ?? '').replace(/[\r\n]+/g, '') }),
    speakers: ({ speaker: _, ...a }) => a,
    ids: (a) => ({ ...a, id: '' }),
    instants: (a) => a,
  }))

test('broken files never throw or hang', () =>
  fuzzFormat(
    webvtt,
    files.filter(({ size }) => size! > 30),
  ))
