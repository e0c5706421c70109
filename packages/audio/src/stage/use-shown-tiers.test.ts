import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstRow } from './use-shown-tiers.js'

test('rows move no farther than the active tier asks, and stay inside', () => {
  expect(firstRow(0, 10, 200, 12)).toBe(3)
  expect(firstRow(20, 10, 200, 12)).toBe(12)
  expect(firstRow(20, 10, 200, 25)).toBe(20)
  expect(firstRow(500, 10, 200, -1)).toBe(190)
  expect(firstRow(-3, 10, 4, -1)).toBe(0)
  fc.assert(
    fc.property(
      fc.nat(300),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(200),
      fc.nat(199),
      (from, rows, total, active) => {
        const first = firstRow(from, rows, total, Math.min(active, total - 1))
        expect(first).toBeGreaterThanOrEqual(0)
        if (active < total) {
          expect(active).toBeGreaterThanOrEqual(first)
          expect(active).toBeLessThan(first + rows)
        }
      },
    ),
  )
})
