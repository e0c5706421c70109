import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSpatialIndex } from './spatial-index.js'

const rectangle = fc.tuple(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 0, max: 30 }),
  fc.integer({ min: 0, max: 30 }),
)
const step = fc.oneof(
  fc.record({ do: fc.constant('set' as const), slot: fc.nat(3000), at: rectangle }),
  fc.record({ do: fc.constant('remove' as const), slot: fc.nat(3000) }),
)

test('finds what a plain list finds, whatever was set and removed before', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 400 }),
      rectangle,
      fc.nat(2000),
      (steps, query, bulk) => {
        const index = createSpatialIndex()
        const list = new Map<number, [number, number, number, number]>()
        const set = (slot: number, [x, y, w, h]: [number, number, number, number]) => {
          index.set(slot, x, y, x + w, y + h)
          list.set(slot, [x, y, x + w, y + h])
        }
        for (let slot = 0; slot < bulk; slot++) set(slot, [slot % 97, slot % 89, 5, 5])
        index.search(0, 0, 1, 1)
        for (const item of steps) {
          if (item.do === 'set') set(item.slot, item.at)
          else {
            index.remove(item.slot)
            list.delete(item.slot)
          }
        }
        const [x, y, w, h] = query
        const expected = [...list]
          .filter(([, [a, b, c, d]]) => a <= x + w && c >= x && b <= y + h && d >= y)
          .map(([slot]) => slot)
        expect(index.search(x, y, x + w, y + h).sort((a, b) => a - b)).toEqual(
          expected.sort((a, b) => a - b),
        )
        expect(index.size).toBe(list.size)
      },
    ),
    { numRuns: 60 },
  )
})
