import fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimateFrameRate, frameAt, phaseOf } from './frame-rate.js'

const rates = [24000 / 1001, 24, 25, 30000 / 1001, 30, 50, 60]

/** Distances as a container that rounds to milliseconds tells them, some frames left out. */
const shownFrames = fc
  .record({
    rate: fc.constantFrom(...rates),
    first: fc.nat(500),
    gaps: fc.array(fc.constantFrom(1, 1, 1, 1, 2, 3), { minLength: 40, maxLength: 120 }),
  })
  .map(({ rate, first, gaps }) => {
    let frame = first
    const times = [frame, ...gaps.map((gap) => (frame += gap))].map(
      (at) => Math.round((at / rate) * 1000) / 1000,
    )
    return { rate, distances: times.slice(1).map((time, at) => time - times[at]!) }
  })

test('finds the rate behind rounded times and frames left out', () => {
  fc.assert(
    fc.property(shownFrames, ({ rate, distances }) => {
      expect(Math.abs(estimateFrameRate(distances)! - rate) / rate).toBeLessThan(0.002)
    }),
  )
})

test('says nothing of a few frames, or of times without a step', () => {
  expect(estimateFrameRate([0.04, 0.04])).toBeNull()
  expect(
    estimateFrameRate([0.04, 0.053, 0.061, 0.07, 0.047, 0.11, 0.13, 0.09, 0.05, 0.066]),
  ).toBeNull()
})

test('every time within a frame is that frame, also where the first begins late', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...rates),
      fc.nat(10_000),
      fc.double({ min: 0.05, max: 0.9, noNaN: true }),
      fc.integer({ min: 0, max: 9 }),
      (rate, frame, within, late) => {
        const offset = late / 1000
        const told = Math.round((frame / rate + offset) * 1000) / 1000
        const phase = phaseOf(told, rate)
        expect(Math.abs(phase - offset)).toBeLessThan(0.00101)
        expect(frameAt(told, rate, phase)).toBe(frame)
        expect(frameAt(phase + (frame + within) / rate, rate, phase)).toBe(frame)
      },
    ),
  )
})
