import { createScope } from '@tagwright/core'
import { afterAll, expect, test } from 'vitest'
import { decodePeaks } from '../peaks/decode-peaks.js'
import { createPeaksPyramid } from '../peaks/peaks-pyramid.js'
import { createWavReader } from '../peaks/wav-stream.js'
import { createSampleReader } from './sample-reader.js'

const at = (name: string) => new URL(`../fixtures/${name}`, import.meta.url).href
const files = [
  'austen.m4a',
  'austen-fragments.mp4',
  'austen-opus.ogg',
  'austen-opus.webm',
  'austen-vorbis.ogg',
  'austen-vorbis.webm',
  'austen.flac',
  'austen-vbr.mp3',
]

const scope = createScope()
afterAll(() => scope.dispose())

/** The recording before it was encoded: 16 kHz. */
async function original(): Promise<Float32Array> {
  const wav = createWavReader()
  const bytes = new Uint8Array(await (await fetch(at('austen-0870.wav'))).arrayBuffer())
  return wav.push(bytes)[0]!
}

/** As many values a second, by the nearest. */
function thinned(list: Float32Array, rate: number, wanted: number): Float32Array {
  const length = Math.floor((list.length / rate) * wanted)
  return Float32Array.from({ length }, (_, index) => list[Math.round((index * rate) / wanted)] ?? 0)
}

/** By how many values `b` is later than `a`. */
function lag(a: Float32Array, b: Float32Array, most: number): number {
  let best = 0
  let greatest = Number.NEGATIVE_INFINITY
  for (let shift = -most; shift <= most; shift++) {
    let sum = 0
    for (let place = most; place < Math.min(a.length, b.length) - most; place++)
      sum += a[place]! * b[place + shift]!
    if (sum > greatest) [greatest, best] = [sum, shift]
  }
  return best
}

test.each(files)('%s: samples and peaks are in step with the recording', async (name) => {
  const truth = await original()
  const reader = createSampleReader(at(name), scope)
  for (const [start, end] of [
    [0, 1.5],
    [3, 4],
    [5.5, 7],
  ] as const) {
    const found = await reader.readSamples(start, end)
    if (typeof found === 'string') throw new Error(`${name}: ${found}`)
    expect(found.start).toBe(start)
    const [list] = found.channels
    expect(list!.length / found.rate).toBeGreaterThan(end - start - 0.1)
    const sound = truth.subarray(start * 16_000, end * 16_000)
    const late = lag(thinned(sound, 16_000, 8000), thinned(list!, found.rate, 8000), 320) / 8
    expect(Math.abs(late), `${name} from ${start} s, by ${late} ms`).toBeLessThan(5)
  }

  const whole = await decodePeaks(at('austen-0870.wav'), { medium: 'm' })
  const made = await decodePeaks(at(name), { medium: 'm', duration: 7.1 })
  expect(made.issue).toBeNull()
  expect(Math.abs(made.peaks!.duration - 7.1)).toBeLessThan(0.08)
  const heights = ({ peaks }: typeof whole) => {
    const list = createPeaksPyramid(peaks!).minMax(0, 7, 7000)
    return Float32Array.from({ length: 7000 }, (_, bin) => list[bin * 2 + 1]! - list[bin * 2]!)
  }
  expect(Math.abs(lag(heights(whole), heights(made), 40))).toBeLessThan(5)
})
