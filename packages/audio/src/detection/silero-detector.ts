import type { Scope } from '@tagwright/core'
import type { SampleWindow } from '../samples/sample-source.js'
import { createEnergyDetector } from './energy-detector.js'
import type { SileroAnswer, SileroFiles, SileroJob } from './silero.worker.js'
import {
  type DetectionInput,
  type DetectionResult,
  type DetectionRun,
  NoSoundError,
  type SpeechDetector,
} from './speech-detector.js'
import { type ShareOptions, usualShareOptions } from './speech-of-shares.js'

/** Where the model comes from; nothing is loaded before the first detection. */
export interface SileroOptions extends Partial<ShareOptions> {
  /**
   * Folder on the host's own origin, ending in `/`, with `bundle.min.js` and `silero_vad_legacy.onnx` of
   * `@ricky0123/vad-web/dist`, and `ort.wasm.bundle.min.mjs` and `ort-wasm-simd-threaded.wasm` of
   * `onnxruntime-web/dist`. Another origin is refused.
   */
  baseUrl: string
  /** Folder of the two files of `onnxruntime-web`. @default baseUrl */
  runtimeUrl?: string
  /** What is used where this cannot run. @default the energy detector; null for none */
  fallback?: SpeechDetector | null
  /** @default the worker of this package */
  makeWorker?: () => Worker
}

/** Seconds given to the model at once: 2 MB at 16 kHz. */
const piece = 30

/**
 * Silero's voice activity detection in a worker, through packages that the host installs and files that
 * it serves. Where WebAssembly is refused or a file is missing, the fallback goes on and the reason is told.
 */
export function createSileroDetector(options: SileroOptions): SpeechDetector {
  const { fallback = createEnergyDetector() } = options
  return {
    id: 'silero',
    async detect(input, run) {
      try {
        return await withModel(input, run, options)
      } catch (error) {
        if (!fallback || run.scope.disposed || error instanceof NoSoundError) throw error
        const detail = error instanceof Error ? error.message : String(error)
        return { ...(await fallback.detect(input, run)), note: 'fallback', detail }
      }
    },
  }
}

async function withModel(
  input: DetectionInput,
  { scope, onProgress }: DetectionRun,
  { baseUrl, runtimeUrl = baseUrl, fallback: _, makeWorker, ...given }: SileroOptions,
): Promise<DetectionResult> {
  const own = scope.child()
  try {
    const files = filesIn(baseUrl, runtimeUrl)
    const worker = makeWorker
      ? own.own(makeWorker())
      : own.own(new Worker(new URL('./silero.worker.js', import.meta.url), { type: 'module' }))
    const ask = (job: SileroJob) => answerOf(own, worker, job)
    await ask({ files })
    for (let at = input.start; at < input.end && !scope.disposed; at += piece) {
      const to = Math.min(input.end, at + piece)
      const window = await input.read(at, to)
      if (typeof window === 'string') throw new NoSoundError(`The sound is ${window}.`)
      await ask({ rate: window.rate, samples: mixed(window, at, to) })
      onProgress((to - input.start) / (input.end - input.start))
    }
    const answer = await ask({ finish: { ...usualShareOptions, ...given } })
    const found = 'stretches' in answer ? answer.stretches : []
    const stretches = found.map(({ start, end }) => ({
      start: start + input.start,
      end: Math.min(input.end, end + input.start),
    }))
    return { stretches, source: 'silero-vad', version: 'legacy' }
  } finally {
    own.dispose()
  }
}

/** The addresses of the files, which must be the page's own. */
function filesIn(baseUrl: string, runtimeUrl: string): SileroFiles {
  const { baseURI, defaultView } = document
  const address = (name: string, folder: string) => {
    const url = new URL(name, new URL(folder, baseURI))
    if (url.origin !== defaultView?.location.origin)
      throw new Error(`${url.origin} is not the page's origin.`)
    return url.href
  }
  return {
    detector: address('bundle.min.js', baseUrl),
    model: address('silero_vad_legacy.onnx', baseUrl),
    runtime: address('ort.wasm.bundle.min.mjs', runtimeUrl),
    wasm: address('ort-wasm-simd-threaded.wasm', runtimeUrl),
  }
}

/** Asks the worker one thing; rejects when it cannot answer, and when the scope ends. */
function answerOf(scope: Scope, worker: Worker, job: SileroJob): Promise<SileroAnswer> {
  return new Promise((resolve, reject) => {
    const own = scope.child()
    own.add(() => reject(new Error('The detection was ended.')))
    own.listen(worker, 'message', ({ data }: MessageEvent<SileroAnswer>) => {
      if ('failed' in data) reject(new Error(data.failed))
      else resolve(data)
      own.dispose()
    })
    own.listen(worker, 'error', ({ message }: ErrorEvent) => {
      reject(new Error(message || 'The worker of the detector could not be loaded.'))
      own.dispose()
    })
    worker.postMessage(job)
  })
}

/** All channels as one, between two times. */
function mixed({ channels, rate, start }: SampleWindow, from: number, to: number): Float32Array {
  const first = Math.max(0, Math.round((from - start) * rate))
  const length = Math.max(0, Math.round((to - start) * rate) - first)
  const result = new Float32Array(length)
  for (const channel of channels)
    for (let at = 0; at < length; at++) result[at]! += (channel[first + at] ?? 0) / channels.length
  return result
}
