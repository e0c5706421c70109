import { readFileSync } from 'node:fs'
import { createScope, createTaskStore } from '@tagwright/core'
import { createPeaksPyramid, createWavReader } from '@tagwright/media'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clipRate, judgeSpeechFound, noisySpeech, speechClips } from '../fixtures/noisy-speech.js'
import { segment, speechDocument, speechTask } from '../fixtures/speech.js'
import { createSegmentSource } from '../segments/segment-source.js'
import { tiersOf } from '../segments/tiers.js'
import { createSignal } from '../signal/signal.js'
import type { Timeline } from '../timeline/timeline.js'
import { addSpeech, judgeSpeech } from './add-speech.js'
import { createEnergyDetector } from './energy-detector.js'
import { findSpeech, usualSpeechOptions } from './find-speech.js'
import { createLevelMeter } from './level-meter.js'
import type { DetectionInput } from './speech-detector.js'

const rate = clipRate

const clips = speechClips.map(([name, from, to]) => {
  const bytes = new Uint8Array(readFileSync(new URL(`../fixtures/${name}.wav`, import.meta.url)))
  return { sound: createWavReader().push(bytes)[0]!, from, to }
})

const inputOf = (samples: Float32Array, more: Partial<DetectionInput> = {}): DetectionInput => ({
  start: 0,
  end: samples.length / rate,
  peaks: null,
  read: async (start, end) => ({
    start: Math.floor(start * rate) / rate,
    rate,
    channels: [samples.subarray(Math.floor(start * rate), Math.ceil(end * rate))],
  }),
  ...more,
})

const noWorker = () => {
  throw new Error('no workers here')
}

// The times of the words leave out breaths, which are loud where nothing else is.
test.each([
  ['white', 40, 0.93, 0.95],
  ['white', 20, 0.95, 0.95],
  ['white', 10, 0.95, 0.93],
  ['white', 5, 0.95, 0.9],
  ['white', 0, 0.95, 0.75],
  ['babble', 20, 0.95, 0.95],
  ['babble', 10, 0.95, 0.93],
  // Voices as loud as this are speech to what goes by loudness.
  ['babble', 5, 0.68, 0.93],
  ['fan', 20, 0.95, 0.95],
  ['fan', 10, 0.92, 0.88],
  ['fan', 5, 0.92, 0.88],
] as const)(
  'finds real speech with %s noise at %i dB under it',
  async (kind, decibels, precise, found) => {
    const scope = createScope()
    const { samples, truth } = noisySpeech(clips, kind, decibels)
    const shares: number[] = []
    const { stretches, source } = await createEnergyDetector({ makeWorker: noWorker }).detect(
      inputOf(samples),
      { scope, onProgress: (share) => shares.push(share) },
    )
    const { precision, recall } = judgeSpeechFound(stretches, truth, samples.length / rate)
    expect(precision).toBeGreaterThan(precise)
    expect(recall).toBeGreaterThan(found)
    expect(source).toBe('tagwright-energy')
    expect(shares.at(-1)).toBe(1)
    scope.dispose()
  },
)

test('finds none where nothing stands out: silence, hum, steady noise', () => {
  expect(findSpeech(new Uint8Array(3000))).toEqual([])
  expect(findSpeech(new Uint8Array(3000).fill(150))).toEqual([])
  expect(findSpeech(Uint8Array.from({ length: 3000 }, (_, at) => 100 + ((at * 7) % 9)))).toEqual([])
  expect(findSpeech(new Uint8Array(0))).toEqual([])
  for (const kind of ['white', 'fan'] as const) {
    const meter = createLevelMeter(rate)
    const half = noisySpeech(
      [{ sound: new Float32Array(rate).fill(0.01), from: 0, to: 1 }],
      kind,
      0,
    )
    meter.push([half.samples.subarray(0, 3 * rate)])
    expect(findSpeech(meter.finish())).toEqual([])
  }
})

test('stretches are in order, apart and inside, however loud it is', () => {
  const levels = fc.uint8Array({ max: 200, minLength: 1, maxLength: 3000 })
  fc.assert(
    fc.property(levels, fc.integer({ min: 1, max: 40 }), (list, times) => {
      const all = Uint8Array.from(
        { length: list.length * times },
        (_, at) => list[Math.floor(at / times)]!,
      )
      let last = 0
      for (const { start, end } of findSpeech(all, usualSpeechOptions)) {
        expect(start).toBeGreaterThanOrEqual(last - 1e-6)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(all.length / 100 + 1e-6)
    }),
    { numRuns: 60 },
  )
})

test('the waveform does where samples cannot be read, and without one it is an error', async () => {
  const scope = createScope()
  const run = { scope, onProgress: () => {} }
  const { samples, truth } = noisySpeech(clips, 'white', 40)
  const pairs = new Int16Array(Math.floor(samples.length / 160) * 2)
  for (let at = 0; at < pairs.length / 2; at++) {
    const part = samples.subarray(at * 160, (at + 1) * 160)
    pairs[at * 2] = Math.min(...part) * 32767
    pairs[at * 2 + 1] = Math.max(...part) * 32767
  }
  const duration = samples.length / rate
  const peaks = createPeaksPyramid({
    channels: [pairs],
    scale: 32768,
    pairsPerSecond: 100,
    length: pairs.length / 2,
    duration,
  })
  const unread = inputOf(samples, { read: async () => 'too-long' as const })
  const detector = createEnergyDetector()
  const { stretches, note } = await detector.detect({ ...unread, peaks }, run)
  const { precision, recall } = judgeSpeechFound(stretches, truth, duration)
  expect(note).toBe('peaks')
  expect(precision).toBeGreaterThan(0.85)
  expect(recall).toBeGreaterThan(0.93)
  await expect(detector.detect(unread, run)).rejects.toThrow('too-long')
  scope.dispose()
})

test('what is found comes as suggestions beside what is there, in one step of undo', () => {
  const store = createTaskStore({
    task: speechTask({ tiers: [{ id: 'speech', overlap: 'forbid' }] }),
    document: speechDocument([segment('mine', 1, 2, { tier: 'speech', text: 'typed' })]),
  })
  const scope = createScope()
  const tiers = tiersOf(store.task.widgets![0] as never)
  const timeline = {
    store,
    widget: store.task.widgets![0],
    tiers,
    segments: createSegmentSource(store, 'w', tiers, scope),
    window: createSignal({ start: 0, end: 7 }),
    edits: { canEdit: () => true },
  } as unknown as Timeline
  const stretches = [
    [0, 0.5],
    [1.5, 3],
    [4, 5],
    [6.5, 9],
    [6.99, 7.5],
  ].map(([start, end]) => ({ start: start!, end: end! }))
  const ids = addSpeech(timeline, 'speech', { stretches, source: 'energy', version: '1' })
  const get = (id: string) => store.getState().document.annotations.get(id)
  expect(ids.map((id) => get(id)?.geometry)).toEqual([
    { type: 'span', start: 0, end: 0.5 },
    { type: 'span', start: 4, end: 5 },
    { type: 'span', start: 6.5, end: 7 },
  ])
  expect(get(ids[0]!)?.origin).toEqual({ kind: 'model', source: 'energy', version: '1' })
  expect(judgeSpeech(timeline, ids, 'accepted')).toBe(3)
  expect(judgeSpeech(timeline, ids, 'rejected')).toBe(0)
  store.history.undo()
  store.history.undo()
  expect([...store.getState().document.annotations].map(({ id }) => id)).toEqual(['mine'])
  scope.dispose()
})
