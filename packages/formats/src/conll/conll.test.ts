import type { AnnotationDocument, TextSpanGeometry } from '@tagwright/schema'
import { describeFormat } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryTextDocument } from '../answers/testing/arbitrary-text-document.js'
import { expectSameButForLosses } from '../answers/testing/expect-same-but-for-losses.js'
import { memoryFile } from '../source/source-file.js'
import {
  expectValid,
  fuzzFormat,
  readWith,
  readWriteRead,
  speechEnvironment,
  writeWith,
} from '../time/testing/speech-fixtures.js'
import { conll } from './conll.format.js'
import { readTags, writeTags } from './read-tags.js'

// In the layout of the shared task, with a text of our own.
const file = memoryFile(
  'news.conll',
  `-DOCSTART- -X- -X- O

Anna NNP B-NP B-PER
Bo NNP I-NP I-PER
visits VBZ B-VP O
New NNP B-NP B-LOC
York NNP I-NP I-LOC
. . O O

🐈 NN B-NP B-MISC
Rome NNP B-NP B-LOC
Oslo NNP B-NP B-LOC

-DOCSTART- -X- -X- O

Fin NN B-NP O
`,
)
const quotes = ({ annotations }: AnnotationDocument) =>
  annotations.map(({ labels, geometry }) => [labels?.[0], (geometry as TextSpanGeometry).quote])

describeFormat(conll, { files: [file], environment: speechEnvironment })

test('spans, in code points, and other columns come back', async () => {
  const { first, second, written } = await readWriteRead(conll, [file], ['conll.ids'])
  expectValid(first.documents)
  expect(first.documents).toHaveLength(2)
  expect(quotes(first.documents[0]!)).toEqual([
    ['PER', 'Anna Bo'],
    ['LOC', 'New York'],
    ['MISC', '🐈'],
    ['LOC', 'Rome'],
    ['LOC', 'Oslo'],
  ])
  expect(first.documents[0]?.annotations[3]?.geometry).toMatchObject({ start: 28, end: 32 })
  const bare = ({ id: _, taskId: __, ...rest }: AnnotationDocument) => rest
  expect(second.documents.map(bare)).toEqual(first.documents.map(bare))
  expect(written.text()).toContain('York NNP I-NP I-LOC\n')
})

test.each([
  ['BIO', ['B-A', 'I-A', 'B-A', 'O', 'B-B']],
  ['IOB1', ['I-A', 'I-A', 'B-A', 'O', 'I-B']],
  ['BIOES', ['B-A', 'E-A', 'S-A', 'O', 'S-B']],
  ['BILOU', ['B-A', 'L-A', 'U-A', 'O', 'U-B']],
])('%s tags are read', (_, tags) => {
  expect(readTags(tags)).toEqual([
    { label: 'A', start: 0, end: 2 },
    { label: 'A', start: 2, end: 3 },
    { label: 'B', start: 4, end: 5 },
  ])
})

test('what is written by any scheme is read again', () => {
  const lengths = fc.array(
    fc.tuple(fc.constantFrom('A', 'B', undefined), fc.integer({ min: 1, max: 3 })),
  )
  fc.assert(
    fc.property(lengths, fc.constantFrom('bio', 'iob1', 'bioes'), (parts, scheme) => {
      const spans: { label: string; start: number; end: number }[] = []
      let at = 0
      for (const [label, length] of parts) {
        if (label) spans.push({ label, start: at, end: at + length })
        at += length
      }
      expect(readTags(writeTags(at, spans, scheme as 'bio'))).toEqual(spans)
    }),
  )
})

test('tabs, comments, other columns for the tag and sentences as documents', async () => {
  const text = '# id = 1\nAnna\tB-PER\tx\n#\tO\ty\n\nRome\tB-LOC\tz\n'
  const { documents, issues } = await readWith(conll, [memoryFile('a.tsv', text)], {
    tag: 1,
    documents: 'sentence',
  })
  expect(issues).toEqual([])
  expect(documents.map(quotes)).toEqual([[['PER', 'Anna']], [['LOC', 'Rome']]])
})

test('lines without a tag are told, the others are read', async () => {
  const { documents, issues } = await readWith(conll, [
    memoryFile('a.conll', 'Anna B-PER\nalone\nBo O\n'),
  ])
  expect(quotes(documents[0]!)).toEqual([['PER', 'Anna']])
  expect(issues.map(({ code, location }) => `${code} ${location?.line}`)).toEqual([
    'TW-FORMATS-017 2',
  ])
})

test('of spans that overlap the longer is written, and the other is told', async () => {
  const { documents } = await readWith(conll, [file])
  const [document] = documents
  const inner = { ...document!.annotations[0]!, id: 'inner' }
  inner.geometry = { type: 'text-span', media: 'text', start: 0, end: 4, quote: 'Anna' }
  document!.annotations.unshift(inner)
  const written = await writeWith(conll, [document!])
  expect(written.losses).toMatchObject([
    { code: 'conll.ids' },
    { code: 'conll.overlap', count: 1, examples: [{ annotation: 'inner' }] },
  ])
  expect(written.text()).toContain('Bo NNP I-NP I-PER')
})

const squeezed = (text: string) => text.replace(/\s+/g, '')
const textOf = ({ media }: AnnotationDocument) =>
  (media[0]!.extensions!['org.tagwright.text'] as { text: string }).text

test('any document comes back but for declared losses', () =>
  expectSameButForLosses(conll, arbitraryTextDocument, (document, lost) => {
    const spans = document.annotations.filter(
      ({ geometry }) =>
        geometry?.type === 'text-span' &&
        (geometry as TextSpanGeometry).response === undefined &&
        (geometry as TextSpanGeometry).quote.trim() !== '',
    )
    return {
      text: lost.has('spacing') ? squeezed(textOf(document)) : textOf(document),
      ...(lost.has('document') ? {} : { responses: document.responses, status: document.status }),
      ...(lost.has('overlap')
        ? {}
        : {
            spans: spans
              .map(({ labels, geometry }) => {
                const { start, quote } = geometry as TextSpanGeometry
                return {
                  label: lost.has('unlabelled') || lost.has('names') ? '' : labels?.[0],
                  quote: lost.has('spacing') ? squeezed(quote) : quote,
                  start: lost.has('spacing') ? 0 : start,
                }
              })
              .sort(
                (a, b) => a.start - b.start || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1),
              ),
          }),
    }
  }))

test('broken files never throw or hang', () => fuzzFormat(conll, [file]))
