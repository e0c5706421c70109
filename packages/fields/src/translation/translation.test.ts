import type { TranslationWidget } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { checkTranslation } from './check-translation.js'
import { languageName } from './language-name.js'
import { translationWidget } from './translation.field.js'

const widget: TranslationWidget = { id: 'w', type: 'translation', source: 'Good morning, all.' }

describeField(translationWidget, {
  widget,
  valid: ['Bonjour à tous.', 'صباح الخير'],
  broken: { widget: { ...widget, maxCharacters: 3 }, value: 'Bonjour' },
})

test('a text that is its own source is warned of; a name is not', () => {
  const codes = (value: string, source: string) =>
    checkTranslation(value, { ...widget, source }).map(({ code }) => code)
  expect(codes('good  morning, ALL.', 'Good morning, all.')).toEqual(['TW-FIELDS-060'])
  expect(codes('Paris', 'Paris')).toEqual([])
})

test('languages are named; a tag that is none stays', () => {
  expect(languageName('wo', 'fr')).toBe('wolof')
  expect(languageName('not a tag', 'fr')).toBe('not a tag')
})
