import { readFileSync } from 'node:fs'
import { createScope, createTaskStore } from '@tagwright/core'
import { createPeaksPyramid, createWavReader } from '@tagwright/media'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segment, speechDocument, speechTask } from '../fixtures/speech.js'
import { createSegmentSource } from '../segments/segment-source.js'
import { tiersOf } from '../segments/tiers.js'
import { createSignal } from '../signal/signal.js'
import type { Timeline } from '../timeline/timeline.js'
import { addSpeech, judgeSpeech } from './add-speech.js'
import { createEnergyDetector } from './energy-detector.js'
import { findSpeech, type SpeechStretch, usualSpeechOptions } from './find-speech.js'
import type { DetectionInput } from './speech-detector.js'

const rate = 16_000

/** A public-domain recording, with where its first word begins and its last one ends. */
const clips = [
  ['austen-0870', 0.2, 6.79],
  ['austen-0880', 0.21, 2.74],
  ['austen-0890', 0.27, 5.09],
] as const

function samplesOf(name: string): Float32Array {
  const wav = createWavReader()
  return wav.push(
    new Uint8Array(readFileSync(new URL(`../fixtures/${name}.wav`, import.meta.url))),
  )[0]!
}

/** Clips with three seconds between them, under noise of a size. */
function recording(noise: number): { samples: Float32Array; truth: SpeechStretch[] } {
  const pause = 3
  const parts = clips.map(([name, from, to]) => ({ sound: samplesOf(name), from, to }))
  const length = parts.reduce((sum, { sound }) => sum + sound.length + pause * rate, pause * rate)
  const samples = new Float32Array(length)
  const truth: SpeechStretch[] = []
  let seed = 7
  for (let at = 0; at < length; at++) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    samples[at] = (seed / 0x40000000 - 1) * noise
  }
  let start = pause
  for (const { sound, from, to } of parts) {
    for (let at = 0; at < sound.length; at++) samples[start * rate + at]! += sound[at]!
    truth.push({ start: start + from, end: start + to })
    start += sound.length / rate + pause
  }
  return { samples, truth }
}

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

/** Shares of hundredths of a second that are rightly called speech, and found of what is. */
function judge(found: readonly SpeechStretch[], truth: readonly SpeechStretch[], seconds: number) {
  const inside = (list: readonly SpeechStretch[], time: number) =>
    list.some(({ start, end }) => time >= start && time < end)
  let [both, called, spoken] = [0, 0, 0]
  for (let at = 0; at < seconds * 100; at++) {
    const [a, b] = [inside(found, at / 100), inside(truth, at / 100)]
    if (a) called++
    if (b) spoken++
    if (a && b) both++
  }
  return { precision: both / called, recall: both / spoken }
}

const noWorker = () => {
  throw new Error('no workers here')
}

test.each([
  ['quiet', 0.0005],
  ['noisy', 0.01],
])('finds real speech in a %s recording', async (_, noise) => {
  const scope = createScope()
  const { samples, truth } = recording(noise)
  const shares: number[] = []
  const { stretches, source } = await createEnergyDetector({ makeWorker: noWorker }).detect(
    inputOf(samples),
    { scope, onProgress: (share) => shares.push(share) },
  )
  const { precision, recall } = judge(stretches, truth, samples.length / rate)
  expect(precision).toBeGreaterThan(0.93)
  expect(recall).toBeGreaterThan(noise > 0.001 ? 0.88 : 0.95)
  expect(source).toBe('tagwright-energy')
  expect(shares.at(-1)).toBe(1)
  scope.dispose()
})

test('finds none where nothing stands out: silence, hum, steady noise', () => {
  expect(findSpeech(new Uint8Array(3000))).toEqual([])
  expect(findSpeech(new Uint8Array(3000).fill(150))).toEqual([])
  expect(findSpeech(Uint8Array.from({ length: 3000 }, (_, at) => 100 + ((at * 7) % 9)))).toEqual([])
  expect(findSpeech(new Uint8Array(0))).toEqual([])
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
  const { samples, truth } = recording(0.0005)
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
  const { precision, recall } = judge(stretches, truth, duration)
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
