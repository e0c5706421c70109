import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PeaksData } from './peaks-data.js'
import { createPeaksPyramid } from './peaks-pyramid.js'

const peaksOf = (values: number[], pairsPerSecond = 100): PeaksData => ({
  channels: [Int8Array.from(values)],
  scale: 128,
  pairsPerSecond,
  length: values.length / 2,
  duration: values.length / 2 / pairsPerSecond,
})

const pairs = fc
  .array(fc.tuple(fc.integer({ min: -128, max: 127 }), fc.integer({ min: -128, max: 127 })), {
    minLength: 1,
    maxLength: 3000,
  })
  .map((list) => list.flatMap(([a, b]) => [Math.min(a, b), Math.max(a, b)]))

describe('minMax', () => {
  test('is what a plain scan of the pairs finds, at any place and resolution', () => {
    fc.assert(
      fc.property(
        pairs,
        fc.nat(3000),
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 40 }),
        (values, from, span, bins) => {
          const pyramid = createPeaksPyramid(peaksOf(values, 1))
          const whole = span * bins
          const got = pyramid.minMax(from, from + whole, bins)
          for (let bin = 0; bin < bins; bin++) {
            const slice = values.slice((from + bin * span) * 2, (from + (bin + 1) * span) * 2)
            const low = slice.length ? Math.min(...slice.filter((_, at) => at % 2 === 0)) / 128 : 0
            const high = slice.length ? Math.max(...slice.filter((_, at) => at % 2 === 1)) / 128 : 0
            expect([got[bin * 2], got[bin * 2 + 1]]).toEqual([low, high])
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('bins narrower than a pair repeat it, and outside there is silence', () => {
    const pyramid = createPeaksPyramid(peaksOf([-64, 64], 1))
    expect([...pyramid.minMax(-1, 2, 6)]).toEqual([0, 0, 0, 0, -0.5, 0.5, -0.5, 0.5, 0, 0, 0, 0])
  })

  test('all channels together hold the extremes of each', () => {
    const pyramid = createPeaksPyramid({
      ...peaksOf([-64, 0], 1),
      channels: [Int8Array.of(-64, 0), Int8Array.of(0, 32)],
    })
    expect([...pyramid.minMax(0, 1, 1)]).toEqual([-0.5, 0.25])
    expect([...pyramid.minMax(0, 1, 1, 1)]).toEqual([0, 0.25])
    expect(pyramid.peak).toBe(0.5)
  })

  test('a question costs what its answer has bins, not what the sound has seconds', () => {
    const reads = (seconds: number) => {
      let count = 0
      const samples = Int8Array.from({ length: seconds * 200 }, (_, at) => (at % 2 ? 50 : -50))
      const counted = new Proxy(samples, {
        get(target, key) {
          count++
          return Reflect.get(target, key, target)
        },
      })
      const pyramid = createPeaksPyramid({
        ...peaksOf([]),
        channels: [counted],
        length: seconds * 100,
      })
      count = 0
      pyramid.minMax(0.003, seconds, 1200)
      return count
    }
    // Sixty times the sound; a plain scan of an hour would read 720,000 values.
    expect(reads(3600)).toBeLessThan(1200 * 64)
    expect(reads(36_000)).toBeLessThan(reads(3600) * 1.3)
  })
})
