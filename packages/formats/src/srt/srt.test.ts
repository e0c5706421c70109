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
import { srt } from './srt.format.js'

const files = fixtureFiles(import.meta.url, /\.srt$/)
interface Facts {
  cues: number
  duration_sum: number
  text_chars: number
  last: { start: number; end: number; text: string }
}
const facts = expected as Record<string, Facts>

describeFormat(srt, { files: [files[0]!], environment: speechEnvironment })

test.each(files.map((file) => [file.name, file] as const))(
  '%s has the subtitles that it should',
  async (name, file) => {
    const { documents, issues } = await readWith(srt, [file])
    const fact = facts[name]!
    expectValid(documents)
    expect(issues).toEqual([])
    const { annotations } = documents[0]!
    expect(annotations).toHaveLength(fact.cues)
    const spans = annotations.map(({ geometry }) => geometry as { start: number; end: number })
    expect(spans.reduce((sum, { start, end }) => sum + end - start, 0)).toBeCloseTo(
      fact.duration_sum,
      6,
    )
    const characters = annotations.reduce((sum, { text }) => sum + [...(text ?? '')].length, 0)
    expect(characters).toBe(fact.text_chars)
    const { start, end, text } = fact.last
    expect(annotations.at(-1)).toMatchObject({ geometry: { type: 'span', start, end }, text })
  },
)

test('files mean the same when read, written and read again', async () => {
  for (const file of files) {
    const { first, second } = await readWriteRead(srt, [file])
    expect(second.documents).toEqual(first.documents)
  }
})

test('a text in Windows-1252 is read and told', async () => {
  const bytes = Uint8Array.from(
    [...'1\r\n00:00:01,000 --> 00:00:02,500\r\nd\u00e9j\u00e0\r\n'].map((char) =>
      char.charCodeAt(0),
    ),
  )
  const { documents, issues } = await readWith(srt, [memoryFile('a.srt', bytes)])
  expect(documents[0]?.annotations[0]?.text).toBe('déjà')
  expect(issues.map(({ code }) => code)).toEqual(['TW-FORMATS-015'])
})

test('numbers as texts are not taken for counters', async () => {
  const source = '1\n00:00:01,000 --> 00:00:02,000\n42\n\n2\n00:00:03,000 --> 00:00:04,000\n7\n'
  const { documents } = await readWith(srt, [memoryFile('a.srt', source)])
  expect(documents[0]?.annotations.map(({ text }) => text)).toEqual(['42', '7'])
  expect((await writeWith(srt, documents)).text()).toBe(source)
})

test('speakers go before the text, and are read from there, when asked for', async () => {
  const source = '1\n00:00:01,000 --> 00:00:02,000\nANNA: hello\n'
  const { documents, dataset } = await readWith(srt, [memoryFile('a.srt', source)], {
    speakers: 'prefix',
  })
  expect(documents[0]?.annotations[0]).toMatchObject({ speaker: 'ANNA', text: 'hello' })
  expect(dataset?.ontology.speakers).toEqual([{ id: 'ANNA', name: 'ANNA' }])
  const written = await writeWith(srt, documents, { speakers: 'prefix' })
  expect(written.text()).toBe(source)
})

test('broken times are told with their line', async () => {
  const source =
    '1\n00:00:02,000 --> 00:00:01,000\nx\n\n2\n00:xx --> 00:00:01\ny\n\n00:5 --> 1\nz\n'
  const { issues } = await readWith(srt, [memoryFile('a.srt', source)])
  expect(issues.map(({ code, location }) => [code, location?.line])).toEqual([
    ['TW-FORMATS-017', 9],
    ['TW-FORMATS-012', 2],
  ])
})

test('any document comes back but for declared losses', () =>
  expectOnlyDeclaredLosses(srt, {
    lines: (a) => ({ ...a, text: '' }),
    instants: (a) => a,
  }))

test('broken files never throw or hang', () => fuzzFormat(srt, files))
