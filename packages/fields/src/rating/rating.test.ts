import type { RatingWidget } from '@tagwright/schema'
import { describeField } from '@tagwright/tooling/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRating } from './check-rating.js'
import { ratingWidget } from './rating.field.js'
import { isOnScale, scaleOf } from './rating-scale.js'

const widget: RatingWidget = { id: 'w', type: 'rating' }

describeField(ratingWidget, { widget, valid: [1, 3, 5], broken: { widget, value: 6 } })

test('a scale has its values in order, whatever a task says', () => {
  expect(scaleOf(widget).values).toEqual([1, 2, 3, 4, 5])
  expect(scaleOf({ ...widget, min: 5, max: 1 }).values).toEqual([1, 2, 3, 4, 5])
  expect(scaleOf({ ...widget, min: 0, max: 0.3, step: 0.1 }).values).toEqual([0, 0.1, 0.2, 0.3])
  expect(scaleOf({ ...widget, min: 0, max: 100 }).values).toBeNull()
  expect(scaleOf({ ...widget, min: Number.NaN, step: 0 }).values).toEqual([1, 2, 3, 4, 5])
})

test('every value in sight is on its scale, what lies between is not', () => {
  const parts = fc.record({
    min: fc.integer({ min: -1000, max: 1000 }),
    step: fc.constantFrom(0.01, 0.1, 0.25, 0.5, 1, 2, 10),
    count: fc.integer({ min: 0, max: 10 }),
  })
  fc.assert(
    fc.property(parts, ({ min, step, count }) => {
      const scale = scaleOf({ ...widget, min, step, max: min + step * count })
      for (const value of scale.values ?? []) expect(isOnScale(value, scale)).toBe(true)
      expect(isOnScale(min + step / 2, scale)).toBe(false)
    }),
  )
})

test('each fault has its own issue', () => {
  const codes = (value: unknown) => checkRating(value, widget).map(({ code }) => code)
  expect(codes('3')).toEqual(['TW-FIELDS-031'])
  expect(codes(Number.NaN)).toEqual(['TW-FIELDS-031'])
  expect(codes(2.5)).toEqual(['TW-FIELDS-032'])
  expect(codes(0)).toEqual(['TW-FIELDS-032'])
})
