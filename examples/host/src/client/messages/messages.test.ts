import { describe, expect, it } from 'vitest'
import { localized } from './localized.js'
import { pageLocale } from './messages.js'

describe("the page's language", () => {
  it.each([
    ['?lang=fr', ['en'], 'fr'],
    ['', ['fr-CA', 'en'], 'fr'],
    ['', ['wo', 'fr'], 'fr'],
    ['', ['de'], 'en'],
    ['?lang=xx', ['en-GB'], 'en'],
  ])('%s with %j is %s', (search, languages, expected) => {
    expect(pageLocale(search, languages)).toBe(expected)
  })

  it('takes the text that there is', () => {
    expect(localized({ en: 'a', fr: 'b' }, 'fr')).toBe('b')
    expect(localized({ de: 'c' }, 'fr')).toBe('c')
    expect(localized(undefined, 'fr')).toBe('')
  })
})
