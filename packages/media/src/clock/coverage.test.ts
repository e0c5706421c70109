import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCoverage } from './coverage.js'

const stretches = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 30 })),
  { maxLength: 60 },
)

test('is disjoint, in order, and hears what a plain count of seconds hears', () => {
  fc.assert(
    fc.property(
      stretches,
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 1, max: 60 }),
      (list, from, span) => {
        const coverage = createCoverage()
        const seconds = new Set<number>()
        for (const [start, length] of list) {
          coverage.add(start, start + length)
          for (let at = start; at < start + length; at++) seconds.add(at)
        }
        for (const [at, one] of coverage.intervals.entries()) {
          expect(one.end).toBeGreaterThan(one.start)
          if (at > 0) expect(one.start).toBeGreaterThan(coverage.intervals[at - 1]!.end)
        }
        const expected = [...seconds].filter((at) => at >= from && at < from + span).length
        expect(coverage.heard(from, from + span)).toBeCloseTo(expected, 9)
      },
    ),
  )
})

test('ignores stretches that are empty, reversed or not numbers', () => {
  const coverage = createCoverage([{ start: 2, end: 1 }])
  coverage.add(1, 1)
  coverage.add(Number.NaN, 4)
  expect(coverage.intervals).toEqual([])
})
