import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codePointLength, sliceCodePoints, toCodePointIndex, toUtf16Index } from './code-points.js'
import { clampTextSpan, textSpanMatches } from './text-span-maths.js'

it('counts code points, not UTF-16 units', () => {
  const text = 'a🐈b'
  expect(codePointLength(text)).toBe(3)
  expect(sliceCodePoints(text, 1, 2)).toBe('🐈')
  expect(textSpanMatches({ type: 'text-span', start: 1, end: 3, quote: '🐈b' }, text)).toBe(true)
})

it('agrees with iteration by code point on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(20), fc.nat(20), (text, a, b) => {
      const points = Array.from(text)
      const [start, end] = a < b ? [a, b] : [b, a]
      expect(codePointLength(text)).toBe(points.length)
      expect(sliceCodePoints(text, start, end)).toBe(points.slice(start, end).join(''))
      const index = Math.min(start, points.length)
      expect(toCodePointIndex(text, toUtf16Index(text, index))).toBe(index)
    }),
  )
})

it('is cut to the text and quotes anew', () => {
  const span = { type: 'text-span' as const, start: 1, end: 99, quote: 'old' }
  expect(clampTextSpan(span, 'chat')).toEqual({ ...span, end: 4, quote: 'hat' })
})
