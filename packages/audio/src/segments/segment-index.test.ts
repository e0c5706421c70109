import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PlacedSegment, SegmentIndex } from './segment-index.js'

const segment = fc
  .tuple(fc.nat(60), fc.nat(500), fc.integer({ min: 0, max: 60 }), fc.constantFrom('a', 'b'))
  .map(
    ([id, start, length, tier]): PlacedSegment => ({
      id: `s${id}`,
      start,
      end: start + length,
      tier,
    }),
  )
const step = fc.oneof(
  segment.map((one) => ({ put: [one], drop: [] as string[] })),
  fc.nat(60).map((id) => ({ put: [] as PlacedSegment[], drop: [`s${id}`] })),
  fc
    .array(segment, { minLength: 40, maxLength: 120 })
    .map((put) => ({ put, drop: [] as string[] })),
)

test('finds what a plain scan finds, after any changes', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 60 }),
      fc.nat(520),
      fc.integer({ min: 1, max: 80 }),
      (steps, from, span) => {
        const index = new SegmentIndex()
        const model = new Map<string, PlacedSegment>()
        for (const { put, drop } of steps) {
          index.update(put, drop)
          for (const id of drop) model.delete(id)
          for (const one of put) model.set(one.id, one)
        }
        const all = [...model.values()].sort(
          (a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1),
        )
        expect([...index]).toEqual(all)
        expect(index.query(from, from + span)).toEqual(
          all.filter((one) => one.start < from + span && (one.end > from || one.start >= from)),
        )
        expect(index.next(from, 'a')).toEqual(
          all.find((one) => one.start >= from && one.tier === 'a'),
        )
        expect(index.previous(from)).toEqual(all.findLast((one) => one.start < from))
        for (const [place, one] of all.entries()) expect(index.placeOf(one.id)).toBe(place)
      },
    ),
    { numRuns: 60 },
  )
})

test('a window costs about the same in ten thousand as in a hundred', () => {
  const reads = (count: number, at: number) => {
    let seen = 0
    const index = new SegmentIndex()
    const make = (place: number): PlacedSegment => ({
      id: `s${place}`,
      start: place,
      get end() {
        seen++
        return place + 0.9
      },
      tier: 'a',
    })
    index.reset(Array.from({ length: count }, (_, place) => make(place)))
    index.query(at, at + 20)
    seen = 0
    index.query(at, at + 20)
    return seen
  }
  expect(reads(10_000, 9000)).toBeLessThan(2 * 64 + 40)
  expect(reads(10_000, 50)).toBe(reads(100, 50))
})

test('a moment at the very start of a window is in it', () => {
  const index = new SegmentIndex()
  const moment = { id: 'm', start: 5, end: 5, tier: 'a' }
  index.reset([moment])
  expect(index.query(5, 6)).toEqual([moment])
  expect(index.query(5.001, 6)).toEqual([])
})
