import { createScope, type Scope } from '@tagwright/core'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { createFrameCutter } from './frame-cutter.js'
import type { SileroAnswer, SileroJob } from './silero.worker.js'
import { createSileroDetector } from './silero-detector.js'
import { type DetectionInput, NoSoundError, type SpeechDetector } from './speech-detector.js'
import { speechOfShares } from './speech-of-shares.js'

afterEach(() => vi.unstubAllGlobals())

/** A worker that answers what a test says. */
class FakeWorker extends EventTarget {
  readonly asked: SileroJob[] = []
  ended = false
  constructor(readonly answer: (job: SileroJob) => SileroAnswer | null) {
    super()
  }
  postMessage(job: SileroJob) {
    this.asked.push(job)
    const data = this.answer(job)
    if (data) queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })))
  }
  terminate() {
    this.ended = true
  }
}

function setUp(answer: (job: SileroJob) => SileroAnswer | null, baseUrl = '/vad/') {
  const location = { origin: 'https://host.example' }
  vi.stubGlobal('document', { baseURI: 'https://host.example/task/1', defaultView: { location } })
  const worker = new FakeWorker(answer)
  const other: SpeechDetector = {
    id: 'other',
    detect: async () => ({ stretches: [], source: 'other', version: '1' }),
  }
  const detector = createSileroDetector({
    ...{ baseUrl, fallback: other },
    makeWorker: () => worker as unknown as Worker,
  })
  return { worker, detector }
}
const rate = 16_000
const input: DetectionInput = {
  ...{ start: 2, end: 67, peaks: null },
  read: async (start, end) => ({
    ...{ start, rate },
    channels: [new Float32Array((end - start) * rate)],
  }),
}
const run = (scope: Scope, shares: number[] = []) => ({
  scope,
  onProgress: (share: number) => shares.push(share),
})

test('files of the host’s own origin, sound by pieces, times of the medium; the worker ends', async () => {
  const scope = createScope()
  const { worker, detector } = setUp((job) =>
    'finish' in job ? { stretches: [{ start: 1, end: 99 }] } : { taken: true },
  )
  const shares: number[] = []
  const found = await detector.detect(input, run(scope, shares))
  expect(found).toEqual({
    ...{ source: 'silero-vad', version: 'legacy' },
    stretches: [{ start: 3, end: 67 }],
  })
  expect(worker.asked[0]).toEqual({
    files: {
      detector: 'https://host.example/vad/bundle.min.js',
      model: 'https://host.example/vad/silero_vad_legacy.onnx',
      runtime: 'https://host.example/vad/ort.wasm.bundle.min.mjs',
      wasm: 'https://host.example/vad/ort-wasm-simd-threaded.wasm',
    },
  })
  const lengths = worker.asked.flatMap((job) => ('samples' in job ? job.samples.length / rate : []))
  expect(lengths).toEqual([30, 30, 5])
  expect(shares.at(-1)).toBe(1)
  expect(worker.ended).toBe(true)
  scope.dispose()
})

test('where it cannot run the fallback does, and why is told; no other origin is asked', async () => {
  const scope = createScope()
  const refused = setUp(() => ({ failed: 'wasm-unsafe-eval' }))
  expect(await refused.detector.detect(input, run(scope))).toMatchObject({
    ...{ source: 'other', note: 'fallback', detail: 'wasm-unsafe-eval' },
  })
  expect(refused.worker.ended).toBe(true)
  const away = setUp(() => ({ taken: true }), 'https://cdn.example/vad/')
  expect(await away.detector.detect(input, run(scope))).toMatchObject({
    detail: "https://cdn.example is not the page's origin.",
  })
  expect(away.worker.asked).toEqual([])
  const silent = { ...input, read: async () => 'too-long' as const }
  const { detector } = setUp(() => ({ taken: true }))
  await expect(detector.detect(silent, run(scope))).rejects.toThrow(NoSoundError)
  scope.dispose()
})

test('a detection that is ended ends its worker at once, and nothing else is tried', async () => {
  const scope = createScope()
  // It has the files and never answers for the sound.
  const { worker, detector } = setUp((job) => ('files' in job ? { taken: true } : null))
  const going = detector.detect(input, run(scope))
  await vi.waitFor(() => expect(worker.asked).toHaveLength(2))
  scope.dispose()
  await expect(going).rejects.toThrow('ended')
  expect(worker.ended).toBe(true)
})

test('certainty frame by frame becomes stretches: in order, apart, inside', () => {
  expect(speechOfShares([0, 0.6, 0.4, 0.1, 0, 0, 0, 0, 0.9, 0.9, 0], 0.1)).toEqual([
    { start: 0.04, end: 0.36 },
    { start: 0.74, end: 1.06 },
  ])
  // A short pause belongs to it, a single frame is no speech.
  expect(speechOfShares([0.9, 0.9, 0, 0.9, 0.9], 0.1)).toEqual([{ start: 0, end: 0.5 }])
  expect(speechOfShares([0, 0.9, 0], 0.1)).toEqual([])
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 200 })
  fc.assert(
    fc.property(shares, fc.constantFrom(0.032, 0.096), (list, frame) => {
      let last = 0
      for (const { start, end } of speechOfShares(list, frame)) {
        expect(start).toBeGreaterThanOrEqual(last - 1e-6)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(list.length * frame + 1e-6)
    }),
  )
})

test('frames are the same however the sound is cut up, and a tone stays a tone at another rate', () => {
  const tone = (perSecond: number, length: number) =>
    Float32Array.from({ length }, (_, at) => Math.sin((2 * Math.PI * 200 * at) / perSecond))
  const joined = (frames: Float32Array[]) => frames.flatMap((frame) => [...frame])
  fc.assert(
    fc.property(
      fc.constantFrom(8000, 16_000, 22_050, 44_100, 48_000),
      fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 8 }),
      (from, cuts) => {
        const sound = tone(from, 4000)
        const whole = createFrameCutter(from, 16_000, 512)
        const inPieces = createFrameCutter(from, 16_000, 512)
        const frames: Float32Array[] = []
        let at = 0
        for (const cut of [...cuts, 4000]) {
          frames.push(...inPieces.push(sound.subarray(at, at + cut)))
          at += cut
        }
        const parts = joined([...frames, ...inPieces.finish()])
        const all = joined([...whole.push(sound), ...whole.finish()])
        expect(parts).toHaveLength(all.length)
        const farthest = (a: ArrayLike<number>, b: ArrayLike<number>, length: number) => {
          let most = 0
          for (let place = 0; place < length; place++)
            most = Math.max(most, Math.abs(a[place]! - b[place]!))
          return most
        }
        expect(farthest(parts, all, all.length)).toBe(0)
        // The last frame is filled up with silence.
        const sure = Math.floor((4000 / from) * 16_000) - 40
        expect(farthest(all, tone(16_000, sure), sure)).toBeLessThan(0.12)
      },
    ),
    { numRuns: 40 },
  )
})
