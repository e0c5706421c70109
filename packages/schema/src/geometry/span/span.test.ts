import { expect, it } from 'vitest'
import type { SpanGeometry } from './span.js'
import { clampSpan, isSameTime, roundTime, spanContains, spanIou } from './span-maths.js'

const span = (start: number, end: number): SpanGeometry => ({ type: 'span', start, end })

it('spans are half-open and overlap by shared seconds', () => {
  expect(spanContains(span(1, 2), 1)).toBe(true)
  expect(spanContains(span(1, 2), 2)).toBe(false)
  expect(spanIou(span(0, 4), span(2, 6))).toBeCloseTo(2 / 6)
  expect(spanIou(span(0, 1), span(1, 2))).toBe(0)
})

it('spans are cut to a window, or moved to its edge from outside', () => {
  expect(clampSpan(span(-1, 4), { start: 0, end: 3 })).toEqual(span(0, 3))
  expect(clampSpan(span(5, 7), { start: 0, end: 3 })).toEqual(span(1, 3))
  expect(clampSpan(span(-5, -4), { start: 0, end: 3 })).toEqual(span(0, 1))
})

it('times are the same at a microsecond', () => {
  expect(isSameTime(1, 1 + 5e-7)).toBe(true)
  expect(isSameTime(1, 1 + 2e-6)).toBe(false)
  expect(roundTime(1 / 3)).toBe(0.333333)
})
