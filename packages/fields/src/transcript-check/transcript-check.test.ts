import type { TranscriptCheckWidget } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkTranscript } from './check-transcript.js'
import { transcriptCheckWidget } from './transcript-check.field.js'
import { changedWords, wordDiff } from './word-diff.js'

const transcript = 'the party was small and quiet'
const widget: TranscriptCheckWidget = {
  id: 'w',
  type: 'transcript-check',
  media: 'speech',
  transcript,
}

describeField(transcriptCheckWidget, {
  widget,
  valid: [
    { verdict: 'accepted', text: transcript },
    { verdict: 'corrected', text: 'the party was small' },
  ],
  broken: { widget: { ...widget, maxWords: 2 }, value: { verdict: 'corrected', text: 'a b c' } },
})

test('each fault has its own issue', () => {
  const codes = (value: unknown) => checkTranscript(value, widget).map(({ code }) => code.slice(-3))
  expect(codes('accepted')).toEqual(['220'])
  expect(codes({ verdict: 'maybe', text: '' })).toEqual(['220'])
  expect(codes({ verdict: 'corrected', text: ' ' })).toEqual(['221'])
  expect(codes({ verdict: 'accepted', text: 'other' })).toEqual(['222'])
  expect(codes({ verdict: 'corrected', text: transcript })).toEqual(['223'])
})

const written = (before: string, after: string, language?: string) =>
  wordDiff(before, after, language).map(({ kind, text }) => `${kind[0]}:${text}`)

test('changes are told word by word, what was removed first', () => {
  expect(written('the party was small', 'the party is small')).toEqual([
    's:the party ',
    'r:was',
    'a:is',
    's: small',
  ])
  expect(written('a b', 'a b c')).toEqual(['s:a b', 'a: c'])
  expect(written('', 'new')).toEqual(['a:new'])
  expect(written('gone', '')).toEqual(['r:gone'])
  expect(written('same', 'same')).toEqual(['s:same'])
  expect(written('今日は雨', '今日は雪', 'ja').at(-1)).toBe('a:雪')
  expect(changedWords(wordDiff('one two three', 'one 2 three four'))).toBe(2)
})

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })

test('the parts give both texts back, whatever they are', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        words.map((list) => list.join(' ')),
        fc.string(),
      ),
      fc.oneof(
        words.map((list) => list.join(' ')),
        fc.string(),
      ),
      (before, after) => {
        const parts = wordDiff(before, after)
        const side = (other: 'added' | 'removed') =>
          parts.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join('')
        expect(side('added')).toBe(before)
        expect(side('removed')).toBe(after)
      },
    ),
  )
})

test('texts without anything in common do not take long', () => {
  const begun = performance.now()
  const parts = wordDiff('x y '.repeat(5000), 'p q '.repeat(5000))
  expect(performance.now() - begun).toBeLessThan(5000)
  expect(parts[0]?.kind).toBe('removed')
  const long = 'a line of words\n'.repeat(300_000)
  const changed = wordDiff(long, `${long}more`)
  expect(changed.map(({ kind, text }) => [kind, text.length])).toEqual([
    ['same', long.length],
    ['added', 4],
  ])
  expect(wordDiff(long, long)).toHaveLength(1)
  expect(performance.now() - begun).toBeLessThan(10_000)
})
