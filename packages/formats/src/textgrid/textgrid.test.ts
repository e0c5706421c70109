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
import { textgrid } from './textgrid.format.js'

const files = fixtureFiles(import.meta.url, /\.TextGrid$/)
const named = (name: string) => files.find((file) => file.name === `${name}.TextGrid`)!
interface Facts {
  xmax: number
  tiers: {
    name: string
    class: string
    n: number
    non_empty: number
    chars: number
    labelled_duration: number
    first_label: string | null
  }[]
}
const facts = expected as unknown as Record<string, Facts>
const tiersOf = (document: { extensions?: Record<string, unknown> }) =>
  (
    document.extensions!['org.tagwright.speech'] as {
      tiers: { id: string; name?: string; kind: string }[]
    }
  ).tiers

describeFormat(textgrid, { files: [named('mary')], environment: speechEnvironment })

test.each(files.map((file) => [file.name, file] as const))(
  '%s has the tiers that it should',
  async (name, file) => {
    const { documents, issues } = await readWith(textgrid, [file])
    expect(issues).toEqual([])
    expectValid(documents)
    const [document] = documents
    const fact = facts[name]!
    expect(document?.media[0]?.duration).toBe(fact.xmax)
    const tiers = tiersOf(document!)
    const read = tiers.map(({ id, name, kind }) => {
      const on = document!.annotations.filter(({ tier }) => tier === id)
      return {
        name: (name ?? id).replace(/ \(\d\)$/, ''),
        class: kind === 'point' ? 'TextTier' : 'IntervalTier',
        non_empty: on.length,
        chars: on.reduce((sum, { text }) => sum + [...(text ?? '')].length, 0),
        first_label: on[0]?.text ?? null,
        labelled: on.reduce((sum, { geometry }) => {
          const span = geometry as { start?: number; end?: number }
          return sum + (span.end ?? 0) - (span.start ?? 0)
        }, 0),
      }
    })
    expect(read).toEqual(
      fact.tiers.map((tier) => ({
        name: tier.name,
        class: tier.class,
        non_empty: tier.non_empty,
        chars: tier.chars,
        first_label: tier.first_label,
        labelled: expect.closeTo(tier.labelled_duration, 5),
      })),
    )
  },
)

test('the long and the short form, UTF-16 and UTF-8, say the same', async () => {
  const read = async (name: string) =>
    (await readWith(textgrid, [named(name)])).documents[0]!.annotations
  expect(await read('mary_longfile')).toEqual(await read('mary'))
  const elan = 'bobby_words_with_newlines_longfile_elan'
  expect(await read(elan)).toEqual(await read('bobby_words_with_newlines_longfile'))
})

test.each(['long', 'short'] as const)(
  'files mean the same when written in the %s form',
  async (form) => {
    for (const file of files) {
      const first = await readWith(textgrid, [file])
      const written = await writeWith(textgrid, first.documents, { form })
      expect(written.losses.map(({ code }) => code)).toEqual([])
      const second = await readWith(textgrid, written.sources)
      expect(second.documents).toEqual(first.documents)
    }
  },
)

test('reading and writing keeps intervals contiguous and every boundary one decimal', async () => {
  const { second, written } = await readWriteRead(textgrid, [named('mary')])
  expect(second.issues).toEqual([])
  const numbers = [...written.text().matchAll(/xm(in|ax) = (\S+)/g)].map(([, which, value]) => [
    which,
    value,
  ])
  const intervals = numbers.slice(4)
  for (let i = 2; i + 1 < 30; i += 2) expect(intervals[i]?.[1]).toBe(intervals[i - 1]?.[1])
})

test('remarks, old names of members and hybrids are one grammar', async () => {
  const source = `File type = "ooTextFile"\rObject class = "TextGrid"\r\r0 ! start\r2 <exists> 2
    "IntervalTier" "a" 0 2 2  0 1 "x ""y""" intervals [2]: xmin = 1 xmax = 2 text = ""
    class = "TextTier" name = "b" xmin = 0 xmax = 2 points: size = 1 time = 0,5 mark = "p"`
  const { documents, issues } = await readWith(textgrid, [memoryFile('a.TextGrid', source)])
  expect(issues).toEqual([])
  expect(documents[0]?.annotations.map(({ text, geometry }) => [text, geometry])).toEqual([
    ['x "y"', { type: 'span', start: 0, end: 1 }],
    ['p', { type: 'instant', time: 0.5 }],
  ])
})

test('overlapping speakers get tiers of their own, and it is told', async () => {
  const span = (id: string, start: number, end: number, speaker: string) => ({
    id,
    geometry: { type: 'span' as const, start, end },
    speaker,
    text: id,
  })
  const { documents } = await readWith(textgrid, [named('empty_textgrid')])
  const document = {
    ...documents[0]!,
    extensions: {},
    annotations: [span('a', 0, 0.6, 'x'), span('b', 0.3, 0.9, 'y'), span('c', 0.5, 0.8, 'x')],
  }
  const { text, losses } = await writeWith(textgrid, [document])
  expect([...text().matchAll(/name = "(.*)"/g)].map(([, name]) => name)).toEqual([
    'x',
    'x (2)',
    'y',
  ])
  expect(losses.map(({ code }) => code)).toContain('textgrid.tier')
})

test('a cut file gives what is whole and says where it ends', async () => {
  const [bytes] = [...(named('mary').open() as Iterable<Uint8Array>)]
  const text = new TextDecoder().decode(bytes)
  const { documents, issues } = await readWith(textgrid, [
    memoryFile('a.TextGrid', text.slice(0, 500)),
  ])
  expect(documents[0]!.annotations.length).toBeGreaterThan(5)
  expect(issues).toMatchObject([{ code: 'TW-FORMATS-002', location: { file: 'a.TextGrid' } }])
})

test('any document comes back but for declared losses', () =>
  expectOnlyDeclaredLosses(textgrid, {
    empty: (a) => (a.text || a.geometry?.type === 'instant' ? a : undefined),
    lines: (a) => ({ ...a, text: '' }),
  }))

test('broken files never throw or hang', () => fuzzFormat(textgrid, files))

const chronological = `"Praat chronological TextGrid text file"
0 2.3 ! Time domain.
2 ! Number of tiers.
"IntervalTier" "Mary" 0 2.3
"TextTier" "bell" 0 2.3

! Mary:
1 0 1.5
"hi ""you"""

! bell:
2 1.25
"ding"

! Mary:
1 1.5 2.3
""
`

test('chronological TextGrids are read', async () => {
  const { documents, issues } = await readWith(textgrid, [memoryFile('a.TextGrid', chronological)])
  expect(issues).toEqual([])
  expect(documents[0]).toMatchObject({
    media: [{ duration: 2.3 }],
    annotations: [
      { tier: 'Mary', text: 'hi "you"', geometry: { type: 'span', start: 0, end: 1.5 } },
      { tier: 'bell', text: 'ding', geometry: { type: 'instant', time: 1.25 } },
    ],
  })
  const cut = await readWith(textgrid, [memoryFile('a.TextGrid', `${chronological}7 1 2\n"x"\n`)])
  expect(cut.issues.map(({ code, location }) => `${code} ${location?.line}`)).toEqual([
    'TW-FORMATS-011 18',
  ])
  expect(cut.documents[0]?.annotations).toHaveLength(2)
})

/** A binary file of Praat, from its values. */
function binary(kind: string): Uint8Array {
  const bytes: number[] = [...'ooBinaryFile'].map((char) => char.charCodeAt(0))
  const double = (value: number) => {
    const view = new DataView(new ArrayBuffer(8))
    view.setFloat64(0, value)
    bytes.push(...new Uint8Array(view.buffer))
  }
  const narrow = (text: string) => bytes.push(...[...text].map((char) => char.charCodeAt(0)))
  const name = (text: string) => {
    bytes.push(text.length)
    narrow(text)
  }
  const text = (said: string) => {
    bytes.push(0, said.length)
    narrow(said)
  }
  const wide = (said: string) => {
    bytes.push(255, 255, 0, [...said].length)
    for (let i = 0; i < said.length; i++)
      bytes.push(said.charCodeAt(i) >> 8, said.charCodeAt(i) & 255)
  }
  name(kind)
  double(0)
  double(2.3)
  bytes.push(1, 0, 0, 0, 2)
  name('IntervalTier')
  text('Mary')
  double(0)
  double(2.3)
  bytes.push(0, 0, 0, 1)
  double(0.5)
  double(1.5)
  wide('🐈é')
  name('TextTier')
  text('bell')
  double(0)
  double(2.3)
  bytes.push(0, 0, 0, 1)
  double(1.25)
  text('ding')
  return Uint8Array.from(bytes)
}

test('binary TextGrids are read, those that are cut or hold something else are told', async () => {
  const file = (bytes: Uint8Array) => memoryFile('a.TextGrid', bytes)
  const { documents, issues } = await readWith(textgrid, [file(binary('TextGrid'))])
  expect(issues).toEqual([])
  expect(documents[0]?.annotations).toMatchObject([
    { tier: 'Mary', text: '🐈é', geometry: { start: 0.5, end: 1.5 } },
    { tier: 'bell', text: 'ding', geometry: { time: 1.25 } },
  ])
  const cut = await readWith(textgrid, [file(binary('TextGrid').slice(0, -3))])
  expect(cut.documents[0]?.annotations).toHaveLength(1)
  expect(cut.issues).toMatchObject([{ code: 'TW-FORMATS-002', location: { byte: 150 } }])
  const other = await readWith(textgrid, [file(binary('PitchTier'))])
  expect(other.issues[0]?.message).toMatch(/holds a PitchTier/)
  await fuzzFormat(textgrid, [file(binary('TextGrid')), memoryFile('b.TextGrid', chronological)])
})
