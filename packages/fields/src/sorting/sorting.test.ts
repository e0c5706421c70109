import type { SortingWidget } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import { expect, test } from 'vitest'
import { checkSorting } from './check-sorting.js'
import { sortingWidget } from './sorting.field.js'
import { bucketOf, putInto } from './sorting-value.js'

const widget: SortingWidget = {
  id: 'w',
  type: 'sorting',
  items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  buckets: [
    { id: 'good', name: 'Good' },
    { id: 'bad', name: 'Bad' },
  ],
}

describeField(sortingWidget, {
  widget,
  valid: [{ good: ['a', 'b', 'c'] }, { good: ['b'], bad: ['a', 'c'] }],
  broken: { widget, value: { good: ['a'] } },
})

test('an item lies in one bucket; empty buckets go', () => {
  expect(putInto({}, 'a', 'good')).toEqual({ good: ['a'] })
  expect(putInto({ good: ['a', 'b'] }, 'a', 'bad')).toEqual({ good: ['b'], bad: ['a'] })
  expect(putInto({ good: ['a'] }, 'a', undefined)).toEqual({})
  expect(bucketOf({ good: ['a'] }, 'a')).toBe('good')
  expect(bucketOf({ good: ['a'] }, 'b')).toBeUndefined()
})

test('each fault has its own issue', () => {
  const codes = (value: unknown) => checkSorting(value, widget).map(({ code }) => code)
  expect(codes(['a'])).toEqual(['TW-FIELDS-130'])
  expect(codes({ good: 'a' })).toEqual(['TW-FIELDS-130'])
  expect(codes({ good: ['a', 'b', 'c', 'x'] })).toEqual(['TW-FIELDS-131'])
  expect(codes({ good: ['a', 'b'], ugly: ['c'] })).toEqual(['TW-FIELDS-132'])
  expect(codes({ good: ['a', 'b'], bad: ['b', 'c'] })).toEqual(['TW-FIELDS-133'])
  expect(codes({ good: ['a'], bad: ['b'] })).toEqual(['TW-FIELDS-134'])
})
