import type { TextWidget } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { caretAfterChange } from './caret-after-change.js'
import { checkText } from './check-text.js'
import { countCharacters, countSpacedWords, countWords } from './count-text.js'
import { textWidget } from './text.field.js'
import { hardLimit, lengthState } from './text-limits.js'

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

const widget: TextWidget = { id: 'w', type: 'text' }

describeField(textWidget, {
  widget,
  valid: ['A cat.', 'قطة', ' '],
  broken: { widget: { ...widget, minWords: 3 }, value: 'A cat.' },
})

test('each limit has its own issue', () => {
  const codes = (value: string, changes: object) =>
    checkText(value, { ...widget, ...changes }).map((issue) => issue.code)
  expect(codes('one two', { minWords: 3 })).toEqual(['TW-FIELDS-010'])
  expect(codes('one two', { maxWords: 1 })).toEqual(['TW-FIELDS-011'])
  expect(codes('🦝', { minCharacters: 2 })).toEqual(['TW-FIELDS-012'])
  expect(codes('🦝🦝', { maxCharacters: 1 })).toEqual(['TW-FIELDS-013'])
  expect(codes('one two', { minWords: 2, maxWords: 2, maxCharacters: 7 })).toEqual([])
})

test('a box takes at least what the task allows, within reason', () => {
  expect(hardLimit(undefined)).toBe(100_000)
  expect(hardLimit(300_000)).toBe(600_000)
  expect(hardLimit(1e9)).toBe(2_000_000)
  expect(lengthState(2, 3, 5)).toBe('short')
  expect(lengthState(6, 3, 5)).toBe('long')
  expect(lengthState(3, 3)).toBe('good')
  expect(lengthState(3)).toBe('free')
})

test('words of a long text are counted at once, and as they are in a short one', () => {
  const line = 'The raccoon washes its food. '
  const begun = performance.now()
  expect(countWords(line.repeat(3500), 'en')).toBe(5 * 3500)
  expect(performance.now() - begun).toBeLessThan(10_000)
  expect(countWords('字'.repeat(5000), 'zh')).toBeGreaterThan(1000)
})

test('what was said before is warned of, the nearest first', () => {
  const avoid = ['A cat sleeps on the red sofa.', 'Something else']
  const found = (value: string) =>
    checkText(value, { ...widget, avoid }).map(
      ({ code, severity }) => `${code.slice(-3)} ${severity}`,
    )
  expect(found('a cat sleeps on the red sofa')).toEqual(['015 warning'])
  expect(found('A cat sleeps on a red sofa.')).toEqual(['016 warning'])
  expect(found('Two dogs run.')).toEqual([])
  expect(found('  ')).toEqual([])
})
