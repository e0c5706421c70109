import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PlacedSegment, SegmentIndex } from './segment-index.js'
import { mostSubRows, subRowsOf } from './sub-rows.js'

const placed = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 0, max: 12 }),
      tier: fc.constantFrom('a', 'b'),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(
      ({ start, length, tier }, at): PlacedSegment => ({
        ...{ id: `s${at}`, tier, start, end: start + length },
      }),
    ),
  )

const overlap = (a: PlacedSegment, b: PlacedSegment) =>
  a.id !== b.id && a.tier === b.tier && a.start < b.end && b.start < a.end && a.end > a.start

test('none in the same sub-row overlap, but in the last of as many as there may be', () => {
  fc.assert(
    fc.property(placed, (list) => {
      const index = new SegmentIndex()
      index.reset(list)
      const { subRows } = index
      for (const a of list) {
        const one = subRows.get(a.id)
        const beside = list.filter((b) => overlap(a, b) && b.end > b.start)
        // Who overlaps nothing has the whole row, and nobody else.
        expect(one === undefined).toBe(beside.length === 0)
        if (!one) continue
        expect(one.row).toBeLessThan(one.of)
        expect(one.of).toBeLessThanOrEqual(mostSubRows)
        for (const b of beside) {
          const other = subRows.get(b.id)!
          expect(other.of).toBe(one.of)
          if (one.row < mostSubRows - 1) expect(other.row).not.toBe(one.row)
        }
      }
    }),
  )
})

test('is kept until a place changes, and what is far away changes nothing', () => {
  const index = new SegmentIndex()
  const at = (id: string, start: number, end: number) => ({ id, start, end, tier: 'a' })
  index.reset([at('a', 0, 4), at('b', 2, 6), at('c', 4, 8), at('d', 8, 9)])
  const before = index.subRows
  expect([...before]).toEqual([
    ['a', { row: 0, of: 2 }],
    ['b', { row: 1, of: 2 }],
    ['c', { row: 0, of: 2 }],
  ])
  expect(index.subRows).toBe(before)
  index.update([at('e', 20, 30)])
  expect([...index.subRows]).toEqual([...before])
  index.update([at('b', 9, 10)])
  expect(index.subRows.size).toBe(0)
})

test('rows without overlap are gone through once and hold nothing', () => {
  const list = Array.from({ length: 10_000 }, (_, at) => ({
    ...{ id: `s${at}`, start: at * 0.1, end: (at + 1) * 0.1, tier: 'a' },
  }))
  expect(subRowsOf(list).size).toBe(0)
})
