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
} from '../time/testing/speech-fixtures.js'
import { expectOnlyDeclaredLosses } from '../time/testing/speech-property.js'
import { audacity } from './audacity.format.js'
import expected from './fixtures/expected.json' with { type: 'json' }

const files = fixtureFiles(import.meta.url, /\.txt$/)
const facts = expected as unknown as Record<
  string,
  { labels: number; duration_sum: number; with_freq: number; per_label: Record<string, number> }
>

describeFormat(audacity, { files: [files.at(-1)!], environment: speechEnvironment })

test.each(files.map((file) => [file.name, file] as const))(
  '%s has the labels that it should',
  async (name, file) => {
    const { documents, issues } = await readWith(audacity, [file])
    expect(issues).toEqual([])
    expectValid(documents)
    const { annotations } = documents[0]!
    const fact = facts[name]!
    const spans = annotations.map(
      ({ geometry }) => geometry as { start: number; end: number; low?: number },
    )
    expect(annotations).toHaveLength(fact.labels)
    expect(spans.reduce((sum, { start, end }) => sum + end - start, 0)).toBeCloseTo(
      fact.duration_sum,
      6,
    )
    expect(spans.filter(({ low }) => low !== undefined)).toHaveLength(fact.with_freq)
    const counts: Record<string, number> = {}
    for (const { text } of annotations) counts[text!] = (counts[text!] ?? 0) + 1
    expect(counts).toEqual(fact.per_label)
  },
)

test('files mean the same when read, written and read again', async () => {
  for (const file of files) {
    const { first, second } = await readWriteRead(audacity, [file], ['audacity.document'])
    expect(second.documents[0]?.annotations).toEqual(first.documents[0]?.annotations)
  }
})

test('points, decimal commas, selections without bounds and broken lines', async () => {
  const source =
    '1,5\t1,5\tclick\r\n2.0\t3.0\r\n\\\t-1.000000\t900.5\r\nx\t1\ty\r\n3\t2\tz\r\nno tab'
  const { documents, issues } = await readWith(audacity, [memoryFile('a.txt', source)])
  expect(documents[0]?.annotations.map(({ geometry, text }) => [geometry, text])).toEqual([
    [{ type: 'instant', time: 1.5 }, 'click'],
    [{ type: 'span', start: 2, end: 3, high: 900.5 }, ''],
  ])
  expect(issues.map(({ code, location }) => `${code.slice(-3)} ${location?.line}`)).toEqual([
    '004 4',
    '012 5',
    '017 6',
  ])
})

test('any document comes back but for declared losses', () =>
  expectOnlyDeclaredLosses(audacity, {
    lines: (a) => ({ ...a, text: '' }),
    bounds: (a) => a,
  }))

test('broken files never throw or hang', () => fuzzFormat(audacity, files))
