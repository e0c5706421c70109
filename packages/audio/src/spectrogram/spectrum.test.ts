import { createScope } from '@tagwright/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSpectrumComputer } from './compute-apart.js'
import { createFft } from './fft.js'
import { type FrequencyScale, frequencyTicks, hertzAt, shareOf } from './frequency-scale.js'
import { shadeTable } from './shade-table.js'
import { quietest, type SpectrumRequest, spectrum } from './spectrum.js'
import { createTileCache, densityFor, tileColumns, tileStart, tilesOf } from './tile-cache.js'

const sine = (hertz: number, rate: number, length: number, size = 1): Float32Array =>
  Float32Array.from({ length }, (_, at) => size * Math.sin((2 * Math.PI * hertz * at) / rate))

test('the transform says what a plain sum over all samples says', () => {
  const samples = Float32Array.from({ length: 64 }, (_, at) => Math.sin(at * at) * 0.7)
  const power = createFft(64).power(samples, 0)
  const window = (at: number) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / 63)
  const sum = Array.from({ length: 64 }, (_, at) => window(at)).reduce((a, b) => a + b)
  for (let band = 0; band < 32; band++) {
    let [re, im] = [0, 0]
    for (let at = 0; at < 64; at++) {
      re += samples[at]! * window(at) * Math.cos((2 * Math.PI * band * at) / 64)
      im -= samples[at]! * window(at) * Math.sin((2 * Math.PI * band * at) / 64)
    }
    expect(power[band]).toBeCloseTo((re * re + im * im) * (2 / sum) ** 2, 6)
  }
})

const request = (more: Partial<SpectrumRequest>): SpectrumRequest => ({
  samples: sine(1000, 16_000, 8000),
  rate: 16_000,
  from: 2000,
  step: 100,
  columns: 8,
  rows: 64,
  scale: 'linear',
  top: 8000,
  window: 0.032,
  ...more,
})
/** The row of the loudest value of a column, from the bottom. */
const loudest = (values: Uint8Array, columns: number, rows: number, column: number) => {
  const rowOf = (row: number) => values[(rows - 1 - row) * columns + column]!
  return Array.from({ length: rows }, (_, row) => row).reduce((a, b) =>
    rowOf(b) > rowOf(a) ? b : a,
  )
}

test('a pure tone is one bright row at its frequency, at full scale, on any scale', () => {
  for (const scale of ['linear', 'mel', 'log'] as const) {
    const values = spectrum(request({ scale }))
    const row = loudest(values, 8, 64, 3)
    expect(shareOf(scale, 1000, 8000) * 64 - row).toBeGreaterThan(-0.8)
    expect(shareOf(scale, 1000, 8000) * 64 - row).toBeLessThan(1.8)
    expect(values[(63 - row) * 8 + 3]).toBeGreaterThan(252)
  }
  const soft = spectrum(request({ samples: sine(1000, 16_000, 8000, 0.1) }))
  const level = soft[(63 - 8) * 8]! / 255
  expect((1 - level) * quietest).toBeCloseTo(20, 0)
})

test('before the beginning and after the end there is silence', () => {
  const values = spectrum(request({ from: -5000, columns: 4 }))
  expect(Math.max(...values)).toBe(0)
})

test('frequencies and heights lead back to each other, and marks stand apart', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<FrequencyScale>('linear', 'mel', 'log'),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(4000, 8000, 16_000),
      (scale, share, top) => {
        expect(shareOf(scale, hertzAt(scale, share, top), top)).toBeCloseTo(share, 6)
      },
    ),
  )
  const ticks = frequencyTicks('mel', 8000, 160, 22)
  expect(ticks.length).toBeGreaterThan(2)
  const heights = ticks.map((hertz) => shareOf('mel', hertz, 8000) * 160)
  for (const [at, y] of heights.entries())
    if (at > 0) expect(y - heights[at - 1]!).toBeGreaterThanOrEqual(22)
})

test('shades run from quiet to loud; gain lifts, range spreads', () => {
  const grey = (table: Uint32Array, level: number) =>
    table[Math.round(255 * (1 + level / quietest))]! & 255
  const table = shadeTable([255, 255, 255], [0, 0, 0], 20, 60)
  expect(grey(table, -20)).toBe(0)
  expect(grey(table, -80)).toBe(255)
  expect(grey(table, -50)).toBeGreaterThan(120)
  expect(grey(table, -50)).toBeLessThan(135)
  expect(grey(shadeTable([255, 255, 255], [0, 0, 0], 40, 60), -50)).toBeLessThan(60)
})

test('tiles cover a stretch without gaps, about a column a pixel', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 36_000, noNaN: true }),
      fc.double({ min: 0.01, max: 300, noNaN: true }),
      fc.integer({ min: -3, max: 15 }),
      (start, seconds, power) => {
        const density = densityFor(2 ** power)
        const tiles = tilesOf(start, start + seconds, density)
        expect(tileStart(tiles[0]!)).toBeLessThanOrEqual(start)
        const last = tiles.at(-1)!
        expect(tileStart(last) + tileColumns / density).toBeGreaterThanOrEqual(
          start + seconds - 1e-6,
        )
        for (const [at, tile] of tiles.entries()) expect(tile.index).toBe(tiles[0]!.index + at)
      },
    ),
  )
  expect(densityFor(100)).toBe(128)
  expect(densityFor(1e9)).toBeLessThanOrEqual(48_000)
})

test('the cache keeps what was used last', () => {
  const cache = createTileCache<string>(2)
  const place = (index: number) => ({ density: 1, index })
  cache.set(place(1), 'a')
  cache.set(place(2), 'b')
  expect(cache.get(place(1))).toBe('a')
  cache.set(place(3), 'c')
  expect(cache.get(place(2))).toBeUndefined()
  expect(cache.all().map(([, tile]) => tile)).toEqual(['a', 'c'])
})

test('where no worker may be made, or it fails later, the page computes the same by slices', async () => {
  const wanted = spectrum(request({ columns: 60 }))
  const scope = createScope()
  const none = createSpectrumComputer(scope, () => {
    throw new Error('refused by policy')
  })
  expect(none.where).toBe('page')
  expect(await none.compute(request({ columns: 60 }))).toEqual(wanted)
  const failing = Object.assign(new EventTarget(), { postMessage() {}, terminate() {} })
  const late = createSpectrumComputer(scope, () => failing as unknown as Worker)
  const asked = late.compute(request({ columns: 60 }))
  failing.dispatchEvent(new Event('error'))
  expect(await asked).toEqual(wanted)
  expect(late.where).toBe('page')
  scope.dispose()
})
