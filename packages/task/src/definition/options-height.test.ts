import { expect, test } from 'vitest'
import { optionsHeight } from './options-height.js'

const options = (...names: unknown[]) => ({
  options: names.map((name, index) => ({ id: `o${index}`, name })),
})

test.each([
  ['two short ones side by side', options('Day', 'Night'), 40],
  ['two that do not fit side by side', options('Early in the day', 'Late at night'), 80],
  ['names in several languages', options({ en: 'Day', fr: 'Jour' }, { en: 'Night' }), 40],
  ['a name of two lines', options('A name that is as long as two lines of this column are'), 80],
  ['so many that they are searched', options(...Array.from({ length: 20 }, () => 'Option')), 40],
  ['none', options(), 40],
  ['no list at all', { options: 'day' }, 80],
])('room for %s', (_, widget, height) => {
  expect(optionsHeight(widget)).toBe(height)
})
