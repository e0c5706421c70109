import { afterEach, expect, test, vi } from 'vitest'
import { decodeInPage } from './decode-in-page.js'
import type { DecodeOptions } from './decode-options.js'
import { decodePeaks } from './decode-peaks.js'
import { decodeWhole } from './decode-whole.js'
import { createMp3Reader } from './mp3-stream.js'
import type { PeaksData } from './peaks-data.js'
import { createPeaksPyramid } from './peaks-pyramid.js'

const radio = new URL('../fixtures/sample.mp3', import.meta.url).href
const bytesOf = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer())
/** Without a worker, as where a policy forbids one. */
const inPage = async (url: string, options: DecodeOptions) =>
  decodeInPage(await fetch(url, options.signal ? { signal: options.signal } : {}), options)
const blob = (parts: BlobPart[]) => URL.createObjectURL(new Blob(parts, { type: 'audio/mpeg' }))
const urls: string[] = []
afterEach(() => {
  vi.restoreAllMocks()
  for (const url of urls.splice(0)) URL.revokeObjectURL(url)
})

/** Heights, 500 a second unless asked otherwise. */
function heights(peaks: PeaksData, from: number, to: number, rate = 500): number[] {
  const bins = Math.round((to - from) * rate)
  const list = createPeaksPyramid(peaks).minMax(from, to, bins)
  return Array.from({ length: bins }, (_, at) => list[at * 2 + 1]! - list[at * 2]!)
}

/** By how many bins b must be moved to be most like a. */
function lag(a: readonly number[], b: readonly number[]): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (let shift = -40; shift <= 40; shift++) {
    let sum = 0
    for (let at = 40; at < a.length - 40; at++) sum += a[at]! * b[at + shift]!
    if (sum > most) [most, best] = [sum, shift]
  }
  return best
}

test('pieces are in step with the sound as players give it, at the start and across a seam', async () => {
  const whole = await decodeWhole((await bytesOf(radio)).buffer)
  const { peaks } = await inPage(radio, { medium: 'm', duration: 32.8 })
  for (const [from, to] of [
    [0.5, 8],
    [27, 32],
  ] as const)
    expect(Math.abs(lag(heights(whole, from, to), heights(peaks!, from, to)))).toBeLessThanOrEqual(
      1,
    )
  // Nothing is lost or doubled where two pieces meet, at 30 s.
  const [a, b] = [heights(whole, 29, 31, 25), heights(peaks!, 29, 31, 25)]
  expect(Math.max(...a.map((one, at) => Math.abs(one - b[at]!)))).toBeLessThan(0.05)
})

test('ten minutes are decoded in pieces of 30 seconds, and little is kept', async () => {
  const reader = createMp3Reader()
  const frames = [...reader.push(await bytesOf(radio)), ...reader.finish()].map(
    ({ bytes }) => bytes,
  )
  const url = blob(Array.from({ length: 18 }, () => frames).flat())
  urls.push(url)
  const longest: number[] = []
  const decode = OfflineAudioContext.prototype.decodeAudioData
  vi.spyOn(OfflineAudioContext.prototype, 'decodeAudioData').mockImplementation(async function (
    this: OfflineAudioContext,
    data: ArrayBuffer,
  ) {
    const sound = await decode.call(this, data)
    longest.push(sound.duration)
    return sound
  })
  const shares: number[] = []
  const { peaks, issue } = await inPage(url, {
    medium: 'm',
    duration: 600,
    onProgress: (_, share) => shares.push(share),
  })
  expect(issue).toBeNull()
  expect(peaks!.duration).toBeGreaterThan(590)
  expect(longest.length).toBeGreaterThan(18)
  expect(Math.max(...longest)).toBeLessThan(31)
  const kept = peaks!.channels.reduce((sum, list) => sum + list.byteLength, 0)
  expect((kept / peaks!.duration) * 3600).toBeLessThan(30e6)
  expect(shares.length).toBeGreaterThan(2)
  expect(shares).toEqual(shares.toSorted((x, y) => x - y))
}, 60_000)

test('stops in the middle when it is not wanted any more', async () => {
  const stop = new AbortController()
  const done = decodePeaks(radio, {
    medium: 'm',
    duration: 33,
    signal: stop.signal,
  })
  stop.abort()
  await expect(done).rejects.toThrow()
})
