import { expect, it } from 'vitest'
import { localize } from './localize.js'

const name = { en: 'Cat', fr: 'Chat', 'zh-Hant': '貓' }

it.each([
  ['fr-CA', 'Chat'],
  ['FR', 'Chat'],
  ['zh-hant-tw', '貓'],
  ['zh-Hans', 'Cat'],
  ['fr-x-slang', 'Chat'],
  ['de', 'Cat'],
  [undefined, 'Cat'],
])('for %s it is %s', (locale, text) => {
  expect(localize(name, locale)).toBe(text)
})

it('falls back to the first text, and to none', () => {
  expect(localize({ ar: 'قطة' }, 'de', 'fr')).toBe('قطة')
  expect(localize({}, 'de')).toBe('')
  expect(localize(undefined, 'de')).toBe('')
  expect(localize('Cat', 'fr')).toBe('Cat')
})
