import type { Word } from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignWords } from './align-words.js'

const words: Word[] = [
  { text: 'and', start: 0.2, end: 0.37, confidence: 0.95 },
  { text: 'mister', start: 0.37, end: 0.63, confidence: 0.97 },
  { text: 'john', start: 0.63, end: 0.98, confidence: 0.98 },
  { text: 'dashwood', start: 0.98, end: 1.58, confidence: 0.52 },
]
const span = { start: 0.2, end: 2.7 }

test('a corrected word takes the place of the wrong one, marked as estimated', () => {
  expect(alignWords(words, 'and mister james dashwood', span)).toEqual([
    words[0],
    words[1],
    { text: 'james', start: 0.63, end: 0.98, estimated: true },
    words[3],
  ])
})

test('case and punctuation change the text and nothing else', () => {
  const told = alignWords(words, 'And Mister John — Dashwood,', span)
  expect(told.map(({ text }) => text)).toEqual(['And', 'Mister', 'John', '—', 'Dashwood,'])
  expect(told[4]).toEqual({ ...words[3], text: 'Dashwood,' })
  expect(told[3]).toEqual({ text: '—', start: 0.98, end: 0.98, estimated: true })
})

test('a script without spaces keeps its words', () => {
  const chinese: Word[] = [
    { text: '今天', start: 0, end: 0.5 },
    { text: '天气', start: 0.5, end: 1 },
    { text: '好', start: 1, end: 1.3 },
  ]
  const told = alignWords(chinese, '今天天气很好。', { start: 0, end: 2 })
  expect(told).toEqual([
    chinese[0],
    chinese[1],
    { text: '很', start: 1, end: 1, estimated: true },
    { ...chinese[2], text: '好。' },
  ])
})

test('words that come at the end share the time that is left, by their length', () => {
  const told = alignWords(words, 'and mister john dashwood had then', { start: 0.2, end: 2.28 })
  expect(told.slice(4)).toEqual([
    { text: 'had', start: 1.58, end: 1.88, estimated: true },
    { text: 'then', start: 1.88, end: 2.28, estimated: true },
  ])
})

test('a word that went takes only itself along', () => {
  expect(alignWords(words, 'and john dashwood', span)).toEqual([words[0], words[2], words[3]])
  expect(alignWords(words, '', span)).toEqual([])
  expect(alignWords([], 'new text', span)).toEqual([])
})

test('a word written letter by letter loses no neighbour’s time', () => {
  let now = words
  for (const text of [
    'and mister j dashwood',
    'and mister ja dashwood',
    'and mister jane dashwood',
  ])
    now = alignWords(now, text, span)
  expect(now).toEqual([
    words[0],
    words[1],
    { text: 'jane', start: 0.63, end: 0.98, estimated: true },
    words[3],
  ])
})

const token = fc.constantFrom('a', 'b', 'c', 'dd', 'Ee', 'سلام', '你好', 'x,')
const timed = fc
  .array(fc.tuple(token, fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), {
    minLength: 1,
    maxLength: 25,
  })
  .map((rows) => {
    let at = 100
    const list = rows.map(([text, gap, length]): Word => {
      const start = at + gap
      at = start + length
      return { text, start: start / 100, end: at / 100 }
    })
    return { list, span: { start: 1, end: (at + 30) / 100 } }
  })
const textOf = fc.array(token, { maxLength: 25 })

test('any edit: the text’s words, in order, inside the segment, never overlapping', () => {
  fc.assert(
    fc.property(timed, textOf, ({ list, span: whole }, parts) => {
      const told = alignWords(list, parts.join(' '), whole)
      expect(told.map(({ text }) => text)).toEqual(parts)
      let last = whole.start
      for (const { start, end } of told) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThanOrEqual(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(whole.end)
      // What is not estimated was there before, with these very times.
      for (const word of told.filter(({ estimated }) => !estimated))
        expect(list).toContainEqual(word)
    }),
  )
})

test('an unchanged text keeps every word; an insertion keeps all that were there', () => {
  fc.assert(
    fc.property(timed, fc.nat(25), ({ list, span: whole }, at) => {
      const parts = list.map(({ text }) => text)
      expect(alignWords(list, parts.join('  '), whole)).toEqual(list)
      const longer = parts.toSpliced(at, 0, 'new')
      const told = alignWords(list, longer.join(' '), whole)
      expect(told.filter(({ estimated }) => !estimated)).toEqual(list)
    }),
  )
})

test('words that lie outside the segment or in disorder stay inside and in order', () => {
  const odd: Word[] = [
    { text: 'a', start: 9, end: 3 },
    { text: 'b', start: -5, end: 1 },
    { text: 'c', start: 2, end: 99 },
  ]
  const told = alignWords(odd, 'a new b c', { start: 1, end: 4 })
  let last = 1
  for (const { start, end } of told) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThanOrEqual(start)
    last = end
  }
  expect(last).toBeLessThanOrEqual(4)
})

test('fifty thousand letters are aligned at once', () => {
  const many = Array.from(
    { length: 9000 },
    (_, at): Word => ({
      ...{ text: `w${at}`, start: at / 10, end: (at + 1) / 10 },
    }),
  )
  const text = many.map(({ text: one }, at) => (at % 3 ? one : `${one}x`)).join(' ')
  const begun = performance.now()
  expect(alignWords(many, text, { start: 0, end: 900 })).toHaveLength(9000)
  expect(performance.now() - begun).toBeLessThan(1000)
})
