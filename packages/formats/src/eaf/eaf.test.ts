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
import { eaf } from './eaf.format.js'
import expected from './fixtures/expected.json' with { type: 'json' }

const files = fixtureFiles(import.meta.url, /\.eaf$/)
const named = (name: string) => files.find((file) => file.name === `${name}.eaf`)!
interface Facts {
  tiers: {
    id: string
    alignable: number
    ref: number
    duration_ms_sum: number
    first_value: string | null
    participant: string | null
    parent: string | null
  }[]
}
const facts = expected as unknown as Record<string, Facts>
const infosOf = (document: { extensions?: Record<string, unknown> }) =>
  (
    document.extensions!['org.tagwright.speech'] as {
      tiers: { id: string; name?: string; parent?: string; speaker?: string }[]
    }
  ).tiers
const file = (slots: string, tiers: string, header = '') =>
  memoryFile(
    'a.eaf',
    `<ANNOTATION_DOCUMENT AUTHOR="" DATE="2026-01-01T00:00:00Z" VERSION="3.0"><HEADER>${header}</HEADER><TIME_ORDER>${slots}</TIME_ORDER>${tiers}</ANNOTATION_DOCUMENT>`,
  )
const slot = (id: string, value?: number) =>
  `<TIME_SLOT TIME_SLOT_ID="${id}"${value === undefined ? '' : ` TIME_VALUE="${value}"`}/>`
const aligned = (id: string, from: string, to: string, text = id) =>
  `<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="${id}" TIME_SLOT_REF1="${from}" TIME_SLOT_REF2="${to}"><ANNOTATION_VALUE>${text}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>`

describeFormat(eaf, { files: [named('test')], environment: speechEnvironment })

test.each(['blank', 'test', 'test2'])('%s.eaf has the tiers that it should', async (name) => {
  const { documents, issues } = await readWith(eaf, [named(name)])
  expect(issues).toEqual([])
  expectValid(documents)
  const infos = infosOf(documents[0]!)
  const nameOf = (id: string | undefined) => {
    const info = infos.find((each) => each.id === id)
    return info ? (info.name ?? info.id) : null
  }
  const read = infos.map(({ id, parent, speaker }) => {
    const on = documents[0]!.annotations.filter(({ tier }) => tier === id)
    const spans = on.filter(({ geometry }) => geometry)
    return {
      id: nameOf(id),
      parent: nameOf(parent),
      participant: speaker ?? null,
      alignable: spans.length,
      ref: on.length - spans.length,
      first_value: on[0]?.text ?? null,
      duration_ms_sum: Math.round(
        spans.reduce((sum, { geometry }) => {
          const { start, end } = geometry as unknown as { start: number; end: number }
          return sum + end - start
        }, 0) * 1000,
      ),
    }
  })
  expect(read).toEqual(facts[`${name}.eaf`]!.tiers)
})

test('files mean the same when read, written and read again', async () => {
  for (const source of files) {
    const { first, second, written } = await readWriteRead(eaf, [source])
    expect(second.documents).toEqual(first.documents)
    // What the contract has no place for is there too: vocabularies, languages, properties.
    const count = (text: string, tag: string) => text.split(`<${tag}`).length
    const [bytes] = [...(source.open() as Iterable<Uint8Array>)]
    const original = new TextDecoder().decode(bytes)
    for (const tag of [
      'CV_ENTRY_ML',
      'CVE_VALUE',
      'LANGUAGE ',
      'PROPERTY',
      'TIME_SLOT ',
      'TIER ',
      'MEDIA_DESCRIPTOR',
      'CVE_REF',
    ])
      expect(count(written.text(), tag)).toBe(count(original, tag))
  }
})

test('referring annotations have a parent and an order in place of a time', async () => {
  const { documents } = await readWith(eaf, [named('test')])
  const ref = documents[0]!.annotations.find(({ id }) => id === 'a46')!
  expect(ref).toMatchObject({ parent: 'a34', order: 0, text: 'en' })
  expect(ref.geometry).toBeUndefined()
  const chunk = documents[0]!.annotations.find(({ id }) => id === 'a30')!
  expect(chunk.parent).toBe('a5')
})

test('subdivisions keep their order by the chain of previous annotations', async () => {
  const ref = (id: string, previous?: string) =>
    `<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="${id}" ANNOTATION_REF="a1"${previous ? ` PREVIOUS_ANNOTATION="${previous}"` : ''}><ANNOTATION_VALUE>${id}</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>`
  const source = file(
    slot('ts1', 0) + slot('ts2', 900),
    `<TIER TIER_ID="m" LINGUISTIC_TYPE_REF="s" PARENT_REF="p">${ref('a4', 'a3')}${ref('a2')}${ref('a3', 'a2')}</TIER><TIER TIER_ID="p" LINGUISTIC_TYPE_REF="d">${aligned('a1', 'ts1', 'ts2')}</TIER>`,
  )
  const { first, second, written } = await readWriteRead(eaf, [source], ['eaf.order'])
  const orders = (documents: typeof first.documents) =>
    Object.fromEntries(documents[0]!.annotations.map(({ id, order }) => [id, order]))
  expect(orders(first.documents)).toEqual({ a1: undefined, a2: 0, a3: 1, a4: 2 })
  expect(orders(second.documents)).toEqual(orders(first.documents))
  expect(written.text()).toContain('CONSTRAINTS="Symbolic_Subdivision"')
})

test('slots without a time lie evenly between their neighbours, and stay without one', async () => {
  const source = file(
    slot('ts1', 1000) + slot('ts2') + slot('ts3') + slot('ts4', 2500),
    `<TIER TIER_ID="t" LINGUISTIC_TYPE_REF="d">${aligned('a1', 'ts1', 'ts2')}${aligned('a2', 'ts2', 'ts3')}${aligned('a3', 'ts3', 'ts4')}</TIER>`,
  )
  const { first, second, written } = await readWriteRead(eaf, [source])
  expect(first.documents[0]!.annotations.map(({ geometry }) => geometry)).toEqual([
    { type: 'span', start: 1, end: 1.5 },
    { type: 'span', start: 1.5, end: 2 },
    { type: 'span', start: 2, end: 2.5 },
  ])
  expect(second.documents[0]!.annotations).toEqual(first.documents[0]!.annotations)
  expect(written.text()).toContain('<TIME_SLOT TIME_SLOT_ID="ts2"/>')
})

test('the offset of the medium is applied and given back', async () => {
  const header =
    '<MEDIA_DESCRIPTOR MEDIA_URL="file:///x/a.mp4" MIME_TYPE="video/mp4" TIME_ORIGIN="250"/>'
  const source = file(
    slot('ts1', 1000) + slot('ts2', 2000),
    `<TIER TIER_ID="t" LINGUISTIC_TYPE_REF="d">${aligned('a1', 'ts1', 'ts2')}</TIER>`,
    header,
  )
  const { first, second, written } = await readWriteRead(eaf, [source])
  expect(first.documents[0]).toMatchObject({
    media: [{ type: 'video', fileName: 'a.mp4' }],
    annotations: [{ geometry: { start: 1.25, end: 2.25 } }],
  })
  expect(second.documents[0]!.annotations).toEqual(first.documents[0]!.annotations)
  expect(second.documents[0]!.media).toEqual(first.documents[0]!.media)
  expect(written.text()).toContain('TIME_VALUE="1000"')
})

test('overlaps and other speakers go to tiers of their own', async () => {
  const { documents } = await readWith(eaf, [named('blank')])
  const span = (id: string, start: number, end: number, speaker: string) => ({
    id,
    geometry: { type: 'span' as const, start, end },
    tier: 'default',
    speaker,
  })
  const annotations = [span('a', 0, 2, 'x'), span('b', 1, 3, 'x'), span('c', 4, 5, 'y')]
  const { text, losses } = await writeWith(eaf, [{ ...documents[0]!, annotations }])
  expect(
    [...text().matchAll(/PARTICIPANT="(.)" TIER_ID="(.*?)"/g)].map(
      ([, who, tier]) => `${who} ${tier}`,
    ),
  ).toEqual(['x default (2)', 'x default (3)', 'y default (4)'])
  expect(losses.map(({ code }) => code)).toContain('eaf.tier')
})

test('what refers to nothing, twice or backwards is told with its XPath', async () => {
  const source = file(
    slot('ts1', 1000) + slot('ts2', 500) + slot('ts2', 600),
    `<TIER TIER_ID="t" LINGUISTIC_TYPE_REF="d">${aligned('a1', 'ts1', 'ts2')}${aligned('a2', 'ts2', 'ts9')}${aligned('a3', 'ts2', 'ts1')}${aligned('a3', 'ts2', 'ts1')}</TIER>`,
  )
  const { documents, issues } = await readWith(eaf, [source])
  expect(documents[0]!.annotations).toHaveLength(2)
  expect(issues.map(({ code, location }) => `${code.slice(-3)} ${location?.xpath}`)).toEqual([
    '006 /ANNOTATION_DOCUMENT/TIME_ORDER[1]/TIME_SLOT[3]',
    '012 /ANNOTATION_DOCUMENT/TIER[1]/ANNOTATION[1]/ALIGNABLE_ANNOTATION[1]',
    '007 /ANNOTATION_DOCUMENT/TIER[1]/ANNOTATION[2]/ALIGNABLE_ANNOTATION[1]',
    '006 /ANNOTATION_DOCUMENT/TIER[1]/ANNOTATION[4]/ALIGNABLE_ANNOTATION[1]',
  ])
})

test('any document comes back but for declared losses', () =>
  expectOnlyDeclaredLosses(eaf, {
    characters: (a) => ({ ...a, text: '' }),
    instants: (a) => {
      const { geometry } = a
      if (geometry?.type === 'instant') return { ...a, geometry: { type: 'x-gone' } }
      // Other erasers may have turned seconds into milliseconds.
      const { start = 0, end = 0 } = geometry as { start?: number; end?: number }
      const isShort = Math.abs(end - start - 0.001) < 1e-9 || end - start === 1
      return isShort ? { ...a, geometry: { type: 'x-gone' } } : a
    },
  }))

test('broken files never throw or hang', () => fuzzFormat(eaf, files))
