import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maximumWeightMatching, type WeightedPair } from './maximum-weight-matching.js'

const sum = (pairs: readonly WeightedPair[]) => pairs.reduce((all, { weight }) => all + weight, 0)

/** The best sum by trying everything. */
function bestSum(weights: readonly (readonly number[])[], row = 0, taken = 0): number {
  if (row === weights.length) return 0
  let best = bestSum(weights, row + 1, taken)
  for (const [column, weight] of weights[row]!.entries()) {
    if (weight > 0 && !(taken & (1 << column))) {
      best = Math.max(best, weight + bestSum(weights, row + 1, taken | (1 << column)))
    }
  }
  return best
}

const weight = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }).map((n) => n / 4) },
  { weight: 1, arbitrary: fc.double({ min: 0.01, max: 1, noNaN: true }) },
)
const matrix = fc
  .integer({ min: 0, max: 6 })
  .chain((columns) =>
    fc.array(fc.array(weight, { minLength: columns, maxLength: columns }), { maxLength: 6 }),
  )
const pairsOf = (weights: readonly (readonly number[])[]) =>
  weights.flatMap((row, a) => row.map((weight, b): WeightedPair => ({ a, b, weight })))

test('no matching is better, and none takes an item twice', () => {
  fc.assert(
    fc.property(matrix, (weights) => {
      const found = maximumWeightMatching(pairsOf(weights))
      expect(sum(found)).toBeCloseTo(bestSum(weights), 9)
      expect(new Set(found.map(({ a }) => a)).size).toBe(found.length)
      expect(new Set(found.map(({ b }) => b)).size).toBe(found.length)
      expect(found.every((pair) => weights[pair.a]?.[pair.b] === pair.weight)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('the order of the pairs and the swap of the sides do not change the sum', () => {
  fc.assert(
    fc.property(
      matrix.chain((weights) => {
        const pairs = pairsOf(weights)
        return fc.shuffledSubarray(pairs, { minLength: pairs.length }).map((mixed) => ({
          pairs,
          mixed,
        }))
      }),
      ({ pairs, mixed }) => {
        const wanted = sum(maximumWeightMatching(pairs))
        expect(sum(maximumWeightMatching(mixed))).toBeCloseTo(wanted, 9)
        const swapped = pairs.map(({ a, b, weight }) => ({ a: b, b: a, weight }))
        expect(sum(maximumWeightMatching(swapped))).toBeCloseTo(wanted, 9)
      },
    ),
  )
})

test('one very good pair gives way to two good ones', () => {
  const pairs = [
    { a: 0, b: 0, weight: 0.9 },
    { a: 0, b: 1, weight: 0.6 },
    { a: 1, b: 0, weight: 0.7 },
  ]
  expect(maximumWeightMatching(pairs)).toEqual([pairs[1], pairs[2]])
})

test('weights that are no numbers above 0 are left out', () => {
  const weights = [0, -1, Number.NaN, Number.POSITIVE_INFINITY]
  expect(maximumWeightMatching(weights.map((w, b) => ({ a: 0, b, weight: w })))).toEqual([])
})
