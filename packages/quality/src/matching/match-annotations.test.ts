import type { Annotation } from '@tagwright/schema'
import { arbitraryDocument } from '@tagwright/schema/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { geometryIou } from '../overlap/geometry-iou.js'
import { matchAnnotations } from './match-annotations.js'

const box = (id: string, x: number, y: number, size = 10, label = 'cat'): Annotation => ({
  id,
  labels: [label],
  geometry: { type: 'box', x, y, width: size, height: size, rotation: 0 },
})

const arbitraryBoxes = fc.array(
  fc.tuple(fc.nat(60), fc.nat(60), fc.integer({ min: 4, max: 30 }), fc.constantFrom('cat', 'dog')),
  { maxLength: 12 },
)
const boxesOf = (values: readonly [number, number, number, string][]) =>
  values.map(([x, y, size, label], i) => box(`b-${i}`, x, y, size, label))

describe('matching by overlap', () => {
  test('pairs are one to one, above the threshold, and everything is told once', () => {
    fc.assert(
      fc.property(
        arbitraryBoxes,
        arbitraryBoxes,
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.constantFrom('any' as const, 'same' as const),
        (p, q, threshold, labels) => {
          const [a, b] = [boxesOf(p), boxesOf(q)]
          const { pairs, onlyA, onlyB, exact } = matchAnnotations(a, b, { threshold, labels })
          expect(exact).toBe(true)
          for (const pair of pairs) {
            const [first, second] = [a[pair.a]!, b[pair.b]!]
            expect(pair.iou).toBe(geometryIou(first.geometry!, second.geometry!))
            expect(pair.iou).toBeGreaterThanOrEqual(threshold)
            if (labels === 'same') expect(first.labels).toEqual(second.labels)
          }
          const ascending = (list: number[]) => list.sort((i, j) => i - j)
          expect(ascending([...pairs.map((pair) => pair.a), ...onlyA])).toEqual([...a.keys()])
          expect(ascending([...pairs.map((pair) => pair.b), ...onlyB])).toEqual([...b.keys()])
        },
      ),
    )
  })

  test('it is as good as one that compares all with all', () => {
    fc.assert(
      fc.property(arbitraryBoxes, arbitraryBoxes, (p, q) => {
        const [a, b] = [boxesOf(p.slice(0, 5)), boxesOf(q.slice(0, 5))]
        const best = (i: number, taken: number): number => {
          if (i === a.length) return 0
          let most = best(i + 1, taken)
          for (const [j, other] of b.entries()) {
            const iou = geometryIou(a[i]!.geometry!, other.geometry!)
            if (iou >= 0.2 && !(taken & (1 << j)))
              most = Math.max(most, iou + best(i + 1, taken | (1 << j)))
          }
          return most
        }
        const { pairs } = matchAnnotations(a, b, { threshold: 0.2 })
        expect(pairs.reduce((sum, { iou }) => sum + iou, 0)).toBeCloseTo(best(0, 0), 9)
      }),
    )
  })

  test('any document matches itself wherever an annotation has a place of its own', () => {
    fc.assert(
      fc.property(arbitraryDocument, ({ annotations }) => {
        const { pairs } = matchAnnotations(annotations, annotations, { threshold: 0.01 })
        const whole = annotations.filter(
          ({ geometry }) => geometry && geometryIou(geometry, geometry) === 1,
        )
        expect(pairs.length).toBeGreaterThanOrEqual(whole.length)
      }),
      { numRuns: 60 },
    )
  })

  test('annotations of different media stay apart, conditions of the host too', () => {
    const a = [{ ...box('a', 0, 0), media: 'm' }]
    const b = [{ ...box('b', 0, 0), media: 'n' }]
    expect(matchAnnotations(a, b).pairs).toEqual([])
    expect(matchAnnotations(a, [box('b', 0, 0)]).pairs).toHaveLength(1)
    expect(matchAnnotations(a, [box('b', 0, 0)], { mayMatch: () => false }).pairs).toEqual([])
  })

  test('segments match by time; instants where they coincide', () => {
    const at = (id: string, start: number, end: number): Annotation => ({
      id,
      geometry: { type: 'span', start, end },
    })
    const moment = (id: string, time: number): Annotation => ({
      id,
      geometry: { type: 'instant', time },
    })
    const a = [at('a', 0, 10), at('b', 10, 20), moment('c', 5)]
    const b = [moment('z', 5.0000005), at('y', 9, 20), at('x', 0, 9)]
    expect(matchAnnotations(a, b).pairs.map((pair) => [pair.a, pair.b])).toEqual([
      [0, 2],
      [1, 1],
      [2, 0],
    ])
  })

  test('10,000 boxes against 10,000 moved ones take seconds at most', () => {
    let seed = 7
    const random = () => {
      seed = (seed * 16807) % 2147483647
      return seed / 2147483647
    }
    const a = Array.from({ length: 10_000 }, (_, i) =>
      box(`a-${i}`, random() * 2000, random() * 2000, 20 + random() * 40),
    )
    const b = a.map(({ geometry }, i) => {
      const { x, y, width } = geometry as { x: number; y: number; width: number }
      return box(`b-${i}`, x + random() * 2, y + random() * 2, width)
    })
    const start = performance.now()
    const { pairs, exact } = matchAnnotations(a, b, { threshold: 0.3 })
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(exact).toBe(true)
    expect(pairs.length).toBeGreaterThan(9_900)
  })

  test('a crowd on one spot is told to be approximate', () => {
    const crowd = Array.from({ length: 40 }, (_, i) => box(`c-${i}`, 0, 0))
    const { pairs, exact } = matchAnnotations(crowd, crowd, { candidates: 8 })
    expect(exact).toBe(false)
    expect(pairs).toHaveLength(40)
  })

  test('a threshold outside (0, 1] is a mistake of the caller', () => {
    expect(() => matchAnnotations([], [], { threshold: 0 })).toThrow(RangeError)
  })
})

test('by id, equal ids are pairs, wherever they lie', () => {
  const a = [box('x', 0, 0), box('y', 0, 0)]
  const b = [{ id: 'y' }, box('x', 50, 50), box('z', 0, 0)]
  expect(matchAnnotations(a, b, { by: 'id' })).toEqual({
    pairs: [
      { a: 0, b: 1, iou: 0 },
      { a: 1, b: 0, iou: 0 },
    ],
    onlyA: [],
    onlyB: [2],
    exact: true,
  })
})
