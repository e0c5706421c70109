import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPeaksBuilder } from './peaks-builder.js'
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

describe('means', () => {
  const samples = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), {
    minLength: 1,
    maxLength: 4000,
  })

  test('are the root mean squares of the sound, at any place and resolution, within a step of their bytes', () => {
    fc.assert(
      fc.property(
        samples,
        fc.nat(900),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 50 }),
        (sound, from, span, bins, cut) => {
          const builder = createPeaksBuilder(4, 1, 4)
          const list = Float32Array.from(sound)
          builder.add([list.subarray(0, cut)])
          builder.build()
          builder.add([list.subarray(cut)])
          const pyramid = createPeaksPyramid(builder.build())
          expect(pyramid.hasMeans).toBe(true)
          const got = pyramid.means(from, from + span * bins, bins)
          for (let bin = 0; bin < bins; bin++) {
            const start = (from + bin * span) * 4
            const part = list.subarray(start, start + span * 4)
            // The last pair may be shorter than others, and counts as one.
            if (part.length < span * 4) continue
            const mean = Math.sqrt(
              part.reduce((sum, value) => sum + value * value, 0) / part.length,
            )
            expect(Math.abs(got[bin]! - mean)).toBeLessThan(0.012)
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  test('are known of many channels as one, and not at all of a host’s peaks', () => {
    const builder = createPeaksBuilder(8, 4, 8)
    const tone = (value: number) => new Float32Array(16).fill(value)
    builder.add([tone(0.5), tone(-0.5), tone(0.5), tone(0.5)])
    const pyramid = createPeaksPyramid(builder.build())
    expect(pyramid.channels).toBe(1)
    expect(pyramid.means(0, 2, 2)[0]).toBeCloseTo(0.5, 2)
    expect([...pyramid.means(5, 6, 1)]).toEqual([0])
    const given = createPeaksPyramid(peaksOf([-64, 64], 1))
    expect(given.hasMeans).toBe(false)
    expect([...given.means(0, 1, 2)]).toEqual([0, 0])
  })

  test('an hour of stereo is kept in ten megabytes', () => {
    const builder = createPeaksBuilder(1000, 2, 4)
    const second = new Float32Array(1000).fill(0.1)
    for (let at = 0; at < 3600; at++) builder.add([second, second])
    expect(createPeaksPyramid(builder.build()).bytes).toBeLessThan(10e6)
  })
})
