import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDecimals,
  lengthText,
  padDecimal,
  readDecimal,
  subtractDecimals,
  toDecimal,
} from './decimal.js'

const time = fc.oneof(
  fc.double({ min: 0, max: 1e5, noNaN: true }),
  fc.integer({ min: 0, max: 1e9 }).map((ms) => ms / 1000),
)

test('numbers are written without an exponent and read back the same', () => {
  expect(toDecimal(1.5e-7)).toBe('0.00000015')
  expect(toDecimal(-1e-7)).toBe('-0.0000001')
  expect(toDecimal(1e21)).toBe('1000000000000000000000')
  expect(toDecimal(-0)).toBe('0')
  expect(padDecimal(1.25, 6)).toBe('1.250000')
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Number(toDecimal(value))).toBe(value + 0)
    }),
  )
})

test('a sum of decimals is the decimal that a person would write', () => {
  expect(4.35 + 0.1).not.toBe(4.45)
  expect(addDecimals(4.35, 0.1)).toBe(4.45)
  expect(4.45 - 0.1).not.toBe(4.35)
  expect(subtractDecimals(4.45, 0.1)).toBe(4.35)
  expect(addDecimals(0.1, 0.2)).toBe(0.3)
})

test('a start and a length give back the very end, whatever the digits', () => {
  fc.assert(
    fc.property(time, time, (a, b) => {
      const [start, end] = a < b ? [a, b] : [b, a]
      const text = lengthText(start, end)
      expect(addDecimals(start, Number(text))).toBeCloseTo(end, 9)
      if (toDecimal(end).length < 14 && toDecimal(start).length < 14)
        expect(addDecimals(start, Number(text))).toBe(end)
    }),
  )
})

test('only decimals are numbers', () => {
  expect([' 1', '0x10', 'NaN', 'Infinity', '', '1e999', '1.2.3'].map(readDecimal)).toEqual(
    Array(7).fill(undefined),
  )
  expect(['1,5', '.5', '5.', '-0', '1e-3'].map(readDecimal)).toEqual([1.5, 0.5, 5, 0, 0.001])
})
