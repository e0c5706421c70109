import type { SpeechStretch } from './find-speech.js'
import { createFrameCutter, type FrameCutter } from './frame-cutter.js'
import { type ShareOptions, speechOfShares } from './speech-of-shares.js'

/** Where the files of the detector lie, all on the page's own origin. */
export interface SileroFiles {
  /** `bundle.min.js` of `@ricky0123/vad-web`. */
  readonly detector: string
  readonly model: string
  /** `ort.wasm.bundle.min.mjs` of `onnxruntime-web`. */
  readonly runtime: string
  readonly wasm: string
}

/** What the worker is sent: where its files are, samples of one channel piece by piece, the question. */
export type SileroJob =
  | { readonly files: SileroFiles }
  | { readonly rate: number; readonly samples: Float32Array }
  | { readonly finish: ShareOptions }

/** What it answers: `taken` after files and pieces, the stretches at the end, or why it cannot. */
export type SileroAnswer =
  | { readonly taken: true }
  | { readonly stretches: SpeechStretch[] }
  | { readonly failed: string }

/** The part of `@ricky0123/vad-web` (ISC) that is used. */
interface Vad {
  NonRealTimeVAD: {
    new: (options: object) => Promise<{
      frameSamples: number
      frameProcessor: {
        process(
          frame: Float32Array,
          tell: (event: { probs?: { isSpeech: number } }) => void,
        ): Promise<void>
      }
    }>
  }
}
type Detector = Awaited<ReturnType<Vad['NonRealTimeVAD']['new']>>

/** Samples a second that the model was trained with. */
const modelRate = 16_000

let detector: Detector | null = null
let cutter: FrameCutter | null = null
const shares: number[] = []

async function load({ detector: script, model, runtime, wasm }: SileroFiles): Promise<void> {
  // The addresses are the host's, so that its bundler has nothing to find; the worker's global is its own.
  const scope = globalThis as typeof globalThis & { ort?: unknown; vad?: Vad }
  scope.ort = await import(/* @vite-ignore */ /* webpackIgnore: true */ runtime)
  await import(/* @vite-ignore */ /* webpackIgnore: true */ script)
  if (!scope.vad) throw new Error(`${script} is not vad-web's bundle.`)
  detector = await scope.vad.NonRealTimeVAD.new({
    modelURL: model,
    modelFetcher: async (url: string) => {
      const response = await fetch(url)
      if (!response.ok) throw new Error(`${url}: ${response.status}`)
      return response.arrayBuffer()
    },
    ortConfig({ env }: { env: { wasm: { wasmPaths?: unknown; numThreads?: number } } }) {
      env.wasm.wasmPaths = { wasm }
      // More threads would need a page that is isolated from other origins.
      env.wasm.numThreads = 1
    },
    // Its own cutting into speech is not used, so that it keeps no sound.
    positiveSpeechThreshold: 1,
    preSpeechPadMs: 0,
  })
}

async function listen(frames: readonly Float32Array[]): Promise<void> {
  for (const frame of frames) {
    await detector!.frameProcessor.process(frame, ({ probs }) => {
      if (probs) shares.push(probs.isSpeech)
    })
  }
}

async function answer(job: SileroJob): Promise<SileroAnswer> {
  if ('files' in job) {
    await load(job.files)
    return { taken: true }
  }
  if (!detector) throw new Error('The detector was not loaded.')
  if ('samples' in job) {
    cutter ??= createFrameCutter(job.rate, modelRate, detector.frameSamples)
    await listen(cutter.push(job.samples))
    return { taken: true }
  }
  if (cutter) await listen(cutter.finish())
  return { stretches: speechOfShares(shares, detector.frameSamples / modelRate, job.finish) }
}

globalThis.onmessage = ({ data }: MessageEvent<SileroJob>) => {
  const post = globalThis.postMessage as (message: SileroAnswer) => void
  answer(data).then(post, (error: unknown) => {
    post({ failed: error instanceof Error ? error.message : String(error) })
  })
}
