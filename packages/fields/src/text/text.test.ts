import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { caretAfterChange } from './caret-after-change.js'
import { countCharacters, countSpacedWords, countWords } from './count-text.js'

afterEach(() => vi.unstubAllGlobals())

describe('counting words', () => {
  test.each([
    ['', 0],
    ['   \n ', 0],
    ['one', 1],
    ['two, words!', 2],
    ['— … !', 0],
    ['مرحبا بالعالم', 2],
  ])('%j has %i', (text, words) => {
    expect(countWords(text)).toBe(words)
    expect(countSpacedWords(text)).toBe(words)
  })

  test('scripts without spaces count by their own words', () => {
    expect(countWords('สวัสดีชาวโลก', 'th')).toBeGreaterThan(1)
  })

  test('works without a segmenter and with a broken language tag', () => {
    expect(countWords('two words', 'not a tag!')).toBe(2)
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined })
    expect(countWords('two words')).toBe(2)
  })
})

test('characters are code points', () => {
  expect(countCharacters('naïve')).toBe(5)
  expect(countCharacters('🦝🦝')).toBe(2)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(countCharacters(text)).toBe([...text].length)
    }),
  )
})

describe('the caret after a change', () => {
  test('stands behind what changed', () => {
    expect(caretAfterChange('a cat sat', 'a big cat sat')).toBe(6)
    expect(caretAfterChange('a big cat sat', 'a cat sat')).toBe(2)
    expect(caretAfterChange('', 'all')).toBe(3)
    expect(caretAfterChange('same', 'same')).toBe(4)
  })

  test('always lies inside the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const caret = caretAfterChange(before, after)
        expect(caret).toBeGreaterThanOrEqual(0)
        expect(caret).toBeLessThanOrEqual(after.length)
      }),
    )
  })
})
