import type { Word } from '@tagwright/schema'
import { describeFormat } from '@tagwright/tooling/contract'
import fc from 'fast-check'
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
import { arbitrarySpeechDocument } from '../time/testing/speech-property.js'
import { ctm } from './ctm.format.js'
import expected from './fixtures/expected.json' with { type: 'json' }
import { ctmOf } from './word-extensions.js'

const files = fixtureFiles(import.meta.url, /\.ctm$/)
const facts = expected as unknown as Record<
  string,
  { dur_sum: number; files: string[]; with_conf: number }
>

describeFormat(ctm, { files: [files[0]!], environment: speechEnvironment })

test.each(files.map((file) => [file.name, file] as const))(
  '%s has the words that it should',
  async (name, file) => {
    const { documents, issues } = await readWith(ctm, [file])
    expect(issues).toEqual([])
    expectValid(documents)
    const fact = facts[name]!
    expect(documents.map(({ media }) => media[0]?.fileName)).toEqual(fact.files)
    let sum = 0
    const add = (words: readonly Word[]) => {
      for (const word of words) {
        sum += word.end - word.start
        const { alternatives = [], taken } = ctmOf(word)
        for (const [i, each] of alternatives.entries()) if (i !== taken) add(each)
      }
    }
    for (const { annotations } of documents) for (const { words } of annotations) add(words ?? [])
    expect(sum).toBeCloseTo(fact.dur_sum, 6)
  },
)

test('files mean the same when read, written and read again', async () => {
  for (const file of files) {
    const { first, second } = await readWriteRead(ctm, [file], ['ctm.order'])
    expect(second.documents).toEqual(first.documents)
  }
})

test('pauses part segments, words keep times, certainty and columns', async () => {
  const source = 'f 1 0.000 0.500 hello 0.9 lex anna\nf 1 0.500 0.250 you\nf 1 2.000 0.100 yes\n'
  const { documents } = await readWith(ctm, [memoryFile('a.ctm', source)])
  expect(documents[0]?.annotations).toMatchObject([
    { text: 'hello you', geometry: { start: 0, end: 0.75 }, words: [{ confidence: 0.9 }, {}] },
    { text: 'yes', geometry: { start: 2, end: 2.1 } },
  ])
  expect((await writeWith(ctm, documents)).text()).toBe(source)
  const whole = await readWith(ctm, [memoryFile('a.ctm', source)], { pause: 5 })
  expect(whole.documents[0]?.annotations).toHaveLength(1)
})

test('a segment without words gets them spread over its length, and it is told', async () => {
  const { documents } = await readWith(ctm, [memoryFile('a.ctm', 'f 1 0 1 x')])
  const annotation = {
    id: 'a',
    geometry: { type: 'span' as const, start: 1, end: 2 },
    text: 'one two',
  }
  const { text, losses } = await writeWith(ctm, [{ ...documents[0]!, annotations: [annotation] }])
  expect(text()).toBe('f 1 1.000 0.500 one\nf 1 1.500 0.500 two\n')
  expect(losses.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['ctm.spread', 'ctm.segments']),
  )
})

test('broken lines are told, the others are read', async () => {
  const source = 'f 1 x 1 w\nf 1 1 -1 w\nf 1 1\nf 1 * * <ALT>\nf 1 0 1 w'
  const { documents, issues } = await readWith(ctm, [memoryFile('a.ctm', source)])
  expect(documents[0]?.annotations).toHaveLength(1)
  expect(issues.map(({ code, location }) => `${code.slice(-3)} ${location?.line}`)).toEqual([
    '004 1',
    '005 2',
    '017 3',
    '017 4',
  ])
})

test('any words come back to the digit but for declared losses', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySpeechDocument, async (document) => {
      const { losses, sources } = await writeWith(ctm, [document])
      const { documents, issues } = await readWith(ctm, sources)
      expect(issues).toEqual([])
      const codes = losses.map(({ code }) => code)
      if (
        codes.includes('ctm.spread') ||
        codes.includes('ctm.names') ||
        codes.includes('ctm.lengths')
      )
        return
      const flat = (list: typeof documents) =>
        list
          .flatMap(({ annotations }) => annotations)
          .filter(({ geometry }) => ['span', 'instant'].includes(geometry?.type ?? ''))
          .flatMap(({ words }) => words ?? [])
          .map(({ text, start, end, confidence }) => JSON.stringify([text, start, end, confidence]))
          .sort()
      expect(flat(documents)).toEqual(flat([document]))
    }),
    { numRuns: 150 },
  )
})

test('broken files never throw or hang', () => fuzzFormat(ctm, files))
