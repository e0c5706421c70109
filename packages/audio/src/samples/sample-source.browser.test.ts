import { createScope, type Scope } from '@tagwright/core'
import { afterEach, expect, test } from 'vitest'
import { createEnergyDetector } from '../detection/energy-detector.js'
import { radioUrl, shortSpeechUrl, videoUrl } from '../fixtures/speech.js'
import { createSampleSource } from './sample-source.js'

let scope: Scope
afterEach(() => scope.dispose())

const rms = (samples: Float32Array) =>
  Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length)

test('compressed sound is read by stretches, whatever its length is said to be', async () => {
  scope = createScope()
  // Hours: what is decoded as a whole ends at 15 minutes.
  const found = await createSampleSource(radioUrl, 7200, scope).read(20, 21)
  if (typeof found === 'string') throw new Error(found)
  const seconds = found.channels[0]!.length / found.rate
  expect(found.start).toBeLessThanOrEqual(20)
  expect(found.start + seconds).toBeGreaterThanOrEqual(21)
  expect(seconds).toBeLessThan(13.1)
  expect(rms(found.channels[0]!)).toBeGreaterThan(0.01)
})

test('the sound of a video is the sound that was put into it, and speech is found in it', async () => {
  scope = createScope()
  const packed = createSampleSource(videoUrl, 2.99, scope)
  const linear = createSampleSource(shortSpeechUrl, 2.99, scope)
  const loudness = async (source: typeof packed, start: number) => {
    const found = await source.read(start, start + 0.5)
    if (typeof found === 'string') throw new Error(found)
    const first = Math.round((start - found.start) * found.rate)
    return rms(found.channels[0]!.slice(first, first + found.rate / 2))
  }
  for (const start of [0.3, 1.1, 1.9]) {
    const [a, b] = [await loudness(packed, start), await loudness(linear, start)]
    expect(a / b, `at ${start} s`).toBeGreaterThan(0.7)
    expect(a / b, `at ${start} s`).toBeLessThan(1.4)
  }
  const { stretches } = await createEnergyDetector().detect(
    { start: 0, end: 2.99, read: packed.read, peaks: null },
    { scope, onProgress: () => {} },
  )
  const spoken = stretches.reduce((sum, { start, end }) => sum + end - start, 0)
  expect(spoken).toBeGreaterThan(1.8)
})
