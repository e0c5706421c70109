import type { NumberWidget } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkNumber } from './check-number.js'
import { numberWidget } from './number.field.js'
import { fitsStep, stepped } from './number-limits.js'
import { formatForEditing, numberMarks, parseNumber } from './parse-number.js'

const widget: NumberWidget = { id: 'w', type: 'number' }

describeField(numberWidget, {
  widget,
  valid: [0, -1.5, 1e21],
  broken: { widget: { ...widget, max: 3 }, value: 4 },
})

describe('numbers as people write them', () => {
  test.each([
    ['en', '1.5', 1.5],
    ['en', '1,5', 1.5],
    ['en', '1,234', 1234],
    ['en', '1,234,567.25', 1_234_567.25],
    ['en', '.5', 0.5],
    ['en', '5.', 5],
    ['en', '−3', -3],
    ['fr', '1,5', 1.5],
    ['fr', '1.5', 1.5],
    ['fr', '1\u202f234,5', 1234.5],
    ['fr', '1,234', 1.234],
    ['de', '1.234', 1234],
    ['de', '1.234,5', 1234.5],
    ['de', '1.5', 1.5],
    ['ar-EG', '١٢٫٥', 12.5],
    ['not a tag!', '2.5', 2.5],
  ])('%s: %s', (locale, text, value) => {
    expect(parseNumber(text, numberMarks(locale))).toBe(value)
  })

  test.each(['', 'abc', '1.2.3', '1-2', '--1', '12a', 'Infinity', '0x10', ','])(
    '%j is none',
    (text) => {
      expect(parseNumber(text, numberMarks('en'))).toBeUndefined()
    },
  )

  test.each(['en', 'fr', 'de', 'hi', 'fa', 'de-CH'])('what %s writes it reads', (locale) => {
    const marks = numberMarks(locale)
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (double) => {
        const value = Number(double.toFixed(4))
        expect(parseNumber(formatForEditing(value, locale), marks)).toBeCloseTo(value, 6)
      }),
    )
  })
})

test('steps stay on the grid and between the limits', () => {
  expect(stepped(undefined, 1, { min: 3 })).toBe(3)
  expect(stepped(undefined, -1, {})).toBe(0)
  expect(stepped(0.1, 2, { step: 0.1 })).toBe(0.3)
  expect(stepped(1.25, 1, { step: 0.5 })).toBe(1.5)
  expect(stepped(1.25, -1, { step: 0.5 })).toBe(1)
  expect(stepped(5, 10, { max: 7 })).toBe(7)
  expect(fitsStep(0.3, { step: 0.1 })).toBe(true)
  expect(fitsStep(0.35, { step: 0.1 })).toBe(false)
  expect(fitsStep(7, { min: 1, step: 3 })).toBe(true)
})

test('each fault has its own issue', () => {
  const codes = (value: unknown, changes: Partial<NumberWidget> = {}) =>
    checkNumber(value, { ...widget, ...changes }).map(({ code }) => code)
  expect(codes('12a')).toEqual(['TW-FIELDS-040'])
  expect(codes(Number.POSITIVE_INFINITY)).toEqual(['TW-FIELDS-040'])
  expect(codes(1, { min: 2 })).toEqual(['TW-FIELDS-041'])
  expect(codes(3, { max: 2 })).toEqual(['TW-FIELDS-042'])
  expect(codes(2.5, { step: 1 })).toEqual(['TW-FIELDS-043'])
  expect(codes(2, { min: 0, max: 4, step: 2 })).toEqual([])
})
