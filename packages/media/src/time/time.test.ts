import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatTime } from './format-time.js'
import { parseTime } from './parse-time.js'

test.each([
  [0, '00:00.0'],
  [10.24, '00:10.2'],
  [59.96, '01:00.0'],
  [3723.5, '1:02:03.5'],
  [-1.5, '-00:01.5'],
  [Number.NaN, '–:––'],
  [Number.POSITIVE_INFINITY, '–:––'],
])('%d is written %s', (seconds, text) => {
  expect(formatTime(seconds)).toBe(text)
})

test.each([
  ['83.5', 83.5],
  ['1:23.5', 83.5],
  ['01:02:03,250', 3723.25],
  [' 0:05 ', 5],
  ['5.', 5],
  ['1:60', undefined],
  ['1:75:00', undefined],
  ['-1', undefined],
  ['abc', undefined],
  ['', undefined],
])('%j is read as %s', (text, seconds) => {
  expect(parseTime(text)).toBe(seconds)
})

test('what is written can be read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 360_000_000 }), (ms) => {
      expect(parseTime(formatTime(ms / 1000, { decimals: 3 }))).toBeCloseTo(ms / 1000, 6)
    }),
  )
})
