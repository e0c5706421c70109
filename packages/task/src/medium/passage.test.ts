import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitPassage } from './passage.js'

test('a short passage is one part', () => {
  expect(splitPassage('Some words.\nMore.', 20)).toEqual(['Some words.\nMore.'])
})

test('parts end at lines, else at spaces, and never within a character', () => {
  expect(splitPassage(`${'a'.repeat(8)}\n${'b'.repeat(16)}`, 10)).toEqual([
    'a'.repeat(8),
    'b'.repeat(10),
    'b'.repeat(6),
  ])
  expect(splitPassage('one two three four', 8)[0]).toBe('one two ')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const parts = splitPassage(text, 10)
      expect(parts.join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''))
      expect(parts.every((part) => !/[\ud800-\udfff]/u.test(part))).toBe(true)
    }),
  )
})
