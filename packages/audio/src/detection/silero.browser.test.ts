import { createScope, type Scope } from '@tagwright/core'
import { createWavReader } from '@tagwright/media'
import { afterEach, expect, test } from 'vitest'
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
/** Public-domain recordings, with where their first word begins and their last one ends. */
const clips = [
  ['austen-0870', 0.2, 6.79],
  ['austen-0880', 0.21, 2.74],
  ['austen-0890', 0.27, 5.09],
] as const
const rate = 16_000
const pause = 3

let scope: Scope
afterEach(() => scope.dispose())

/** The recordings with three seconds of faint noise around each. */
async function recording() {
  const sounds = await Promise.all(
    clips.map(async ([name]) => {
      const url = new URL(`${name}.wav`, speechUrl)
      return createWavReader().push(new Uint8Array(await (await fetch(url)).arrayBuffer()))[0]!
    }),
  )
  const length = sounds.reduce((sum, sound) => sum + sound.length + pause * rate, pause * rate)
  const samples = Float32Array.from({ length }, (_, at) => (((at * 7919) % 101) / 101 - 0.5) / 1000)
  const truth: { start: number; end: number }[] = []
  let start = pause
  for (const [place, sound] of sounds.entries()) {
    for (let at = 0; at < sound.length; at++) samples[start * rate + at]! += sound[at]!
    truth.push({ start: start + clips[place]![1], end: start + clips[place]![2] })
    start += sound.length / rate + pause
  }
  return { samples, truth }
}

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

test('the real model finds real speech in a worker, and tells how far it is', async () => {
  scope = createScope()
  const { samples, truth } = await recording()
  const shares: number[] = []
  const { stretches, source } = await createSileroDetector(files).detect(inputOf(samples), {
    scope,
    onProgress: (share) => shares.push(share),
  })
  const inside = (list: readonly { start: number; end: number }[], time: number) =>
    list.some(({ start, end }) => time >= start && time < end)
  let [both, called, spoken] = [0, 0, 0]
  for (let at = 0; at < (samples.length / rate) * 100; at++) {
    const [a, b] = [inside(stretches, at / 100), inside(truth, at / 100)]
    if (a) called++
    if (b) spoken++
    if (a && b) both++
  }
  expect(source).toBe('silero-vad')
  expect(both / called, 'precision').toBeGreaterThan(0.96)
  expect(both / spoken, 'recall').toBeGreaterThan(0.98)
  expect(shares.at(-1)).toBe(1)
})

test('without the right to run WebAssembly, loudness goes on and the reason is told', async () => {
  scope = createScope()
  const { samples } = await recording()
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
