import { codePointLength, toCodePointIndex, toUtf16Index } from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movePicked } from './picked-words.js'
import { readText } from './reading-text.js'
import { blockAt, marksByBlock, textBlocks, textRuns } from './text-blocks.js'
import { textOffsets } from './text-offsets.js'

const text = 'Anna met Ben in Paris.\n\nThey saw the 👩‍👩‍👧 family.'

test('blocks cover a text without gaps, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (any) => {
      const blocks = textBlocks(any)
      expect(blocks.map(({ start, end }) => any.slice(start, end)).join('')).toBe(any)
      for (const [index, { start, end }] of blocks.entries()) {
        expect(blockAt(blocks, start)).toBe(index)
        expect(blockAt(blocks, end - 1)).toBe(index)
      }
    }),
  )
  const long = 'word '.repeat(3000)
  expect(textBlocks(long).every(({ start, end }) => end - start <= 2001)).toBe(true)
  expect(textBlocks('')).toEqual([])
})

test('runs cut where marks begin and end, and overlap in any way', () => {
  const block = { start: 0, end: 10 }
  const a = { id: 'a', start: 1, end: 6 }
  const b = { id: 'b', start: 4, end: 12 }
  const runs = textRuns(block, [a, b], { start: 2, end: 3 })
  expect(runs.map(({ start, end, marks, picked }) => [start, end, marks.length, picked])).toEqual([
    [0, 1, 0, false],
    [1, 2, 1, false],
    [2, 3, 1, true],
    [3, 4, 1, false],
    [4, 6, 2, false],
    [6, 10, 1, false],
  ])
  expect(runs[4]?.marks.map(({ id }) => id)).toEqual(['b', 'a'])
  expect(runs[4]?.ends).toEqual([a])
  const blocks = textBlocks('one\ntwo\nthree')
  expect([...marksByBlock(blocks, [{ id: 'm', start: 2, end: 6 }]).keys()]).toEqual([0, 1])
  expect(marksByBlock(blocks, [{ id: 'e', start: 4, end: 4 }]).size).toBe(0)
})

test('a selection is trimmed and never cuts a character', () => {
  const reading = readText(text, 'en')
  const at = text.indexOf('👩')
  expect(reading.snap({ start: at + 2, end: at + 3 })).toEqual({ start: at, end: at + 8 })
  expect(reading.snap({ start: 4, end: 9 })).toEqual({ start: 5, end: 8 })
  expect(reading.snap({ start: 22, end: 24 })).toBeNull()
  expect(readText('', 'not a tag!').snap({ start: 0, end: 4 })).toBeNull()
})

test('snapping any range of any text cuts no surrogate pair', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), fc.nat(40), (any, a, b) => {
      const range = readText(any).snap({ start: a, end: b })
      if (!range) return
      expect(range.end).toBeGreaterThan(range.start)
      expect(encodeURIComponent(any.slice(range.start, range.end))).not.toBe('')
    }),
  )
})

test('words are walked and gathered by moves', () => {
  const reading = readText(text, 'en')
  const words = (...moves: Parameters<typeof movePicked>[2][]) => {
    let picked: ReturnType<typeof movePicked> = null
    for (const move of moves) picked = movePicked(reading, picked, move)
    return picked && text.slice(picked.start, picked.end)
  }
  expect(words('next')).toBe('Anna')
  expect(words('next', 'next', 'next')).toBe('Ben')
  expect(words('next', 'extend-next', 'extend-next')).toBe('Anna met Ben')
  expect(words('next', 'extend-next', 'extend-next', 'extend-previous')).toBe('Anna met')
  expect(words('next', 'next', 'extend-previous')).toBe('Anna met')
  expect(words('next', 'next', 'extend-previous', 'extend-next')).toBe('met')
  expect(words('next', 'line-next', 'line-next')).toBe('They')
  expect(words('last')).toBe('family')
  expect(words('next', 'end-character-earlier')).toBe('Ann')
  expect(words('next', 'start-character-later')).toBe('nna')
  expect(words('next', 'end-later', 'start-later')).toBe('met')
  expect(words('next', 'end-earlier', 'previous')).toBe('Anna')
  expect(movePicked(readText('…', 'en'), null, 'next')).toBeNull()
})

test('a text of 100,000 words is prepared and walked at once', () => {
  const long = 'several words in a line of text\n'.repeat(16_000)
  const begun = performance.now()
  const reading = readText(long, 'en')
  let picked = movePicked(reading, null, 'last')
  for (let step = 0; step < 100; step++) picked = movePicked(reading, picked, 'previous')
  expect(performance.now() - begun).toBeLessThan(5000)
  expect(picked).not.toBeNull()
})

test('offsets agree with the contract for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(30), (any, at) => {
      const text = any + '🦝'.repeat(at * 100)
      const offsets = textOffsets(text)
      expect(offsets.length).toBe(codePointLength(text))
      for (const index of [0, at, at * 55, text.length]) {
        expect(offsets.toCodePoint(index)).toBe(toCodePointIndex(text, index))
        expect(offsets.toUnit(index)).toBe(toUtf16Index(text, index))
      }
    }),
  )
})
