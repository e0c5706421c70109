import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heardShare, nextUnheard, unheard } from './unheard.js'

const window = { start: 10, end: 40 }

test('what lies between, before and after what was heard is unheard, inside the window', () => {
  expect(unheard([], window)).toEqual([{ start: 10, end: 40 }])
  const heard = [
    { start: 0, end: 12 },
    { start: 12.05, end: 20 },
    { start: 25, end: 50 },
  ]
  expect(unheard(heard, window)).toEqual([{ start: 20, end: 25 }])
  expect(heardShare(heard, window)).toBeCloseTo(25 / 30)
  expect(unheard([{ start: 50, end: 60 }], window)).toEqual([{ start: 10, end: 40 }])
})

test('the next one begins where it plays, and after the last comes the first', () => {
  const heard = [{ start: 15, end: 30 }]
  expect(nextUnheard(heard, window, 12)).toEqual({ start: 12, end: 15 })
  expect(nextUnheard(heard, window, 16)).toEqual({ start: 30, end: 40 })
  expect(nextUnheard(heard, window, 39.95)).toEqual({ start: 10, end: 15 })
  expect(nextUnheard([{ start: 0, end: 99 }], window, 12)).toBeUndefined()
})

test('heard and unheard together are the window', () => {
  const part = fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 10 }))
    .map(([start, length]) => ({ start, end: start + length }))
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const heard = parts.sort((a, b) => a.start - b.start)
      const gaps = unheard(heard, window)
      for (let second = window.start; second < window.end; second++) {
        const middle = second + 0.5
        const isHeard = heard.some(({ start, end }) => middle >= start && middle < end)
        const isGap = gaps.some(({ start, end }) => middle >= start && middle < end)
        expect(isGap).toBe(!isHeard)
      }
    }),
  )
})
