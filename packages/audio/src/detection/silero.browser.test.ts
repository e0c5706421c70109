import { createScope, type Scope } from '@tagwright/core'
import { createWavReader } from '@tagwright/media'
import { afterEach, expect, test } from 'vitest'
import { clipRate, judgeSpeechFound, noisySpeech, speechClips } from '../fixtures/noisy-speech.js'
import { speechUrl } from '../fixtures/speech.js'
import { createSileroDetector } from './silero-detector.js'
import type { DetectionInput, SpeechDetector } from './speech-detector.js'

/** The two packages as npm unpacks them, served by the page's own origin. */
const here = import.meta.url
const folder = (name: string) => `${location.origin}/node_modules/${name}/dist/`
const files = {
  baseUrl: folder('@ricky0123/vad-web'),
  runtimeUrl: folder('onnxruntime-web'),
  fallback: null,
}
const rate = clipRate

let scope: Scope
afterEach(() => scope.dispose())

const clips = () =>
  Promise.all(
    speechClips.map(async ([name, from, to]) => {
      const url = new URL(`${name}.wav`, speechUrl)
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
      return { sound: createWavReader().push(bytes)[0]!, from, to }
    }),
  )

const inputOf = (samples: Float32Array): DetectionInput => ({
  start: 0,
  end: samples.length / rate,
  peaks: null,
  read: async (start, end) => ({
    start: Math.floor(start * rate) / rate,
    rate,
    channels: [samples.subarray(Math.floor(start * rate), Math.ceil(end * rate))],
  }),
})

test('the real model finds real speech in a worker, also under noise, and tells how far it is', async () => {
  scope = createScope()
  const sounds = await clips()
  // One after the other, so that the model is loaded once.
  const [quiet, noisy] = [noisySpeech(sounds, 'white', 60), noisySpeech(sounds, 'white', 10)]
  const seconds = quiet.samples.length / rate
  const samples = new Float32Array(quiet.samples.length + noisy.samples.length)
  samples.set(quiet.samples)
  samples.set(noisy.samples, quiet.samples.length)
  const shares: number[] = []
  const { stretches, source } = await createSileroDetector(files).detect(inputOf(samples), {
    scope,
    onProgress: (share) => shares.push(share),
  })
  expect(source).toBe('silero-vad')
  expect(shares.at(-1)).toBe(1)
  const clear = judgeSpeechFound(stretches, quiet.truth, seconds)
  expect(clear.precision, 'precision').toBeGreaterThan(0.96)
  expect(clear.recall, 'recall').toBeGreaterThan(0.98)
  const later = stretches.map(({ start, end }) => ({ start: start - seconds, end: end - seconds }))
  const under = judgeSpeechFound(later, noisy.truth, seconds)
  expect(under.precision, 'precision under noise').toBeGreaterThan(0.94)
  expect(under.recall, 'recall under noise').toBeGreaterThan(0.9)
}, 60_000)

test('without the right to run WebAssembly, loudness goes on and the reason is told', async () => {
  scope = createScope()
  const { samples } = noisySpeech(await clips(), 'white', 60)
  // A page with a policy, whose workers inherit it.
  const page = document.createElement('iframe')
  const policy = `script-src 'self' blob: ${location.origin}; worker-src blob: ${location.origin}`
  page.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  const loaded = new Promise((resolve) => {
    page.onload = resolve
  })
  document.body.append(page)
  scope.add(() => page.remove())
  await loaded
  const script = new URL('./silero.worker.ts?worker_file&type=module', here).href
  const inner = page.contentWindow as typeof globalThis & Window
  const wrapper = new inner.Blob([`import ${JSON.stringify(script)}`], { type: 'text/javascript' })
  const makeWorker = () => new inner.Worker(inner.URL.createObjectURL(wrapper), { type: 'module' })
  const fallback: SpeechDetector = {
    id: 'loudness',
    detect: async () => ({ stretches: [], source: 'loudness', version: '1' }),
  }
  const found = await createSileroDetector({ ...files, fallback, makeWorker }).detect(
    inputOf(samples),
    { scope, onProgress: () => {} },
  )
  expect(found).toMatchObject({ source: 'loudness', note: 'fallback' })
  expect(found.detail).toMatch(/WebAssembly|unsafe-eval|wasm/i)
})
