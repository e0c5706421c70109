import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ticksOf } from './ticks.js'
import {
  clampView,
  endOf,
  finestZoom,
  fitAll,
  follow,
  panBy,
  reveal,
  timeAt,
  xAt,
  zoomAt,
} from './viewport.js'

const limits = { start: 0, end: 36_000 }
const view = fc
  .record({
    start: fc.double({ min: -10, max: 37_000, noNaN: true }),
    pixelsPerSecond: fc.double({ min: 1e-4, max: 1e5, noNaN: true }),
    width: fc.integer({ min: 1, max: 4000 }),
  })
  .map((raw) => clampView(raw, limits))

describe('the view', () => {
  test('never leaves the limits, whatever is asked', () => {
    fc.assert(
      fc.property(
        view,
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (one, factor, pixels) => {
          for (const next of [
            zoomAt(one, factor, one.width / 3, limits),
            panBy(one, pixels, limits),
            fitAll(one, limits),
          ]) {
            expect(next.start).toBeGreaterThanOrEqual(0)
            expect(endOf(next)).toBeLessThanOrEqual(36_000 + 1e-6)
            expect(next.pixelsPerSecond).toBeLessThanOrEqual(finestZoom * (1 + 1e-9))
          }
        },
      ),
    )
  })

  test('zooming holds the time under the cursor while there is room', () => {
    const one = clampView({ start: 18_000, pixelsPerSecond: 100, width: 1000 }, limits)
    const time = timeAt(one, 300)
    for (const factor of [0.5, 2, 100])
      expect(xAt(zoomAt(one, factor, 300, limits), time)).toBeCloseTo(300, 6)
  })

  test('ten hours at one pixel a sample keep their place to a hundredth of a pixel', () => {
    const finest = { start: 35_999.5, pixelsPerSecond: finestZoom, width: 1000 }
    const closest = clampView(finest, limits)
    expect(xAt(closest, timeAt(closest, 512.25))).toBeCloseTo(512.25, 2)
    const labels = ticksOf(closest).flatMap(({ label }) => label ?? [])
    expect(new Set(labels).size).toBe(labels.length)
    const one = clampView({ ...finest, pixelsPerSecond: 48_000 }, limits)
    expect(xAt(one, timeAt(one, 512.25))).toBeCloseTo(512.25, 2)
  })

  test('what is revealed is in view', () => {
    fc.assert(
      fc.property(view, fc.double({ min: 0, max: 35_990, noNaN: true }), (one, start) => {
        const shown = reveal(one, start, start + 1e-6, limits)
        expect(shown.start).toBeLessThanOrEqual(start + 1e-6)
        expect(endOf(shown)).toBeGreaterThanOrEqual(start - 1e-6)
      }),
    )
  })

  test('following turns pages, holds the middle, or lets be', () => {
    const one = { start: 10, pixelsPerSecond: 100, width: 1000 }
    expect(follow(one, 15, 'page', limits)).toBe(one)
    expect(follow(one, 20.1, 'page', limits).start).toBeCloseTo(19.6, 6)
    expect(follow(one, 18, 'centre', limits).start).toBeCloseTo(13, 6)
    expect(follow(one, 500, 'off', limits)).toBe(one)
  })
})

test('marks stay apart and few at any zoom', () => {
  fc.assert(
    fc.property(view, (one) => {
      const ticks = ticksOf(one)
      const labelled = ticks.filter((tick) => tick.label !== null)
      expect(ticks.length).toBeLessThan(one.width / 10 + 12)
      for (const [at, tick] of labelled.entries())
        if (at > 0)
          expect((tick.time - labelled[at - 1]!.time) * one.pixelsPerSecond).toBeGreaterThan(50)
    }),
  )
})

test('marks are at round times and written so', () => {
  const labels = ticksOf({ start: 9.9, pixelsPerSecond: 100, width: 400 }).flatMap(
    (tick) => tick.label ?? [],
  )
  expect(labels).toEqual(['00:10', '00:11', '00:12', '00:13'])
})
