import { describe, expect, it } from 'vitest'
import type { Condition } from '../task/condition.js'
import { attributeConditionValues, documentConditionValues } from './condition-values.js'
import { evaluateCondition } from './evaluate-condition.js'

const values = documentConditionValues({
  responses: {
    tags: { state: 'answered', value: ['night', 'rain'] },
    one: { state: 'answered', value: ['night'] },
    age: { state: 'answered', value: 7 },
    empty: { state: 'none' },
  },
  annotations: [
    { id: 'a', widget: 'boxes', labels: ['cat'] },
    { id: 'b', widget: 'boxes', labels: ['dog'] },
    { id: 'c', widget: 'boxes', labels: ['dog'], review: { verdict: 'rejected' } },
  ],
})
const cases: [condition: Condition, holds: boolean][] = [
  [{ field: 'age', equals: 7 }, true],
  [{ field: 'one', equals: 'night' }, true],
  [{ field: 'tags', equals: 'night' }, false],
  [{ field: 'age', notEquals: 8 }, true],
  [{ field: 'gone', notEquals: 8 }, false],
  [{ field: 'tags', includes: 'rain' }, true],
  [{ field: 'tags', includes: 'snow' }, false],
  [{ field: 'age', in: [1, 7] }, true],
  [{ field: 'age', greaterThan: 7 }, false],
  [{ field: 'age', lessThan: 7.5 }, true],
  [{ field: 'empty', answered: true }, true],
  [{ field: 'gone', answered: false }, true],
  [{ field: 'empty', state: 'none' }, true],
  [{ field: 'boxes', count: { min: 2, max: 2 } }, true],
  [{ field: 'boxes', count: { min: 2, label: 'dog' } }, false],
  [{ field: 'tags', count: { min: 2 } }, true],
  [{ all: [] }, true],
  [{ any: [] }, false],
  [
    {
      not: {
        any: [
          { field: 'age', equals: 1 },
          { field: 'constructor', answered: true },
        ],
      },
    },
    true,
  ],
]

describe('a condition', () => {
  it.each(cases)('%j holds: %s', (condition, holds) => {
    expect(evaluateCondition(condition, values)).toBe(holds)
  })

  it('reads the attributes of an annotation', () => {
    const attributes = attributeConditionValues({ occluded: true, age: null })
    expect(evaluateCondition({ field: 'occluded', equals: true }, attributes)).toBe(true)
    expect(evaluateCondition({ field: 'age', answered: true }, attributes)).toBe(false)
  })
})
