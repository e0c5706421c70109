import type { SampleWindow } from '../samples/sample-source.js'
import { createEnergyDetector } from './energy-detector.js'
import {
  type DetectionInput,
  type DetectionResult,
  type DetectionRun,
  NoSoundError,
  type SpeechDetector,
} from './speech-detector.js'

/** The part of `@ricky0123/vad-web` (ISC) that is used. */
export interface VadModule {
  NonRealTimeVAD: {
    new: (options: {
      modelURL: string
      ortConfig: (ort: VadRuntime) => void
      redemptionMs?: number
      minSpeechMs?: number
    }) => Promise<{
      run(
        samples: Float32Array,
        rate: number,
      ): AsyncIterable<{ readonly start: number; readonly end: number }>
    }>
  }
}

/** The part of `onnxruntime-web` (MIT) that is set up. */
export interface VadRuntime {
  env: { wasm: { wasmPaths?: unknown; numThreads?: number } }
}

/** Where the model comes from; nothing is loaded before the first detection. */
export interface SileroOptions {
  /** Loads the package, so that the host's bundler finds it: `() => import('@ricky0123/vad-web')`. */
  load: () => Promise<VadModule>
  /** Folder on the host's origin with the files of `onnxruntime-web/dist`, ending in `/`. */
  runtimePath: string
  /** Address of the model on the host's origin, such as `/vad/silero_vad_legacy.onnx`. */
  modelUrl: string
  /** What is used where this cannot run. @default the energy detector; null for none */
  fallback?: SpeechDetector | null
}

/** Seconds given to the model at once: 2 MB at 16 kHz. */
const piece = 30

/**
 * Silero's voice activity detection, through packages that the host installs and files that it serves.
 * Where WebAssembly is refused or a file is missing, the fallback goes on and the reason is told.
 */
export function createSileroDetector(options: SileroOptions): SpeechDetector {
  const { fallback = createEnergyDetector() } = options
  return {
    id: 'silero',
    async detect(input, run) {
      try {
        return await withModel(input, run, options)
      } catch (error) {
        if (!fallback || run.scope.disposed) throw error
        const detail = error instanceof Error ? error.message : String(error)
        return { ...(await fallback.detect(input, run)), note: 'fallback', detail }
      }
    },
  }
}

async function withModel(
  input: DetectionInput,
  { scope, onProgress }: DetectionRun,
  { load, runtimePath, modelUrl }: SileroOptions,
): Promise<DetectionResult> {
  if (typeof WebAssembly !== 'object') throw new Error('This page has no WebAssembly.')
  const { NonRealTimeVAD } = await load()
  const detector = await NonRealTimeVAD.new({
    modelURL: modelUrl,
    ortConfig: ({ env }) => {
      env.wasm.wasmPaths = runtimePath
      // More threads would need a page that is isolated from other origins.
      env.wasm.numThreads = 1
    },
  })
  const stretches: { start: number; end: number }[] = []
  for (let at = input.start; at < input.end && !scope.disposed; at += piece) {
    const to = Math.min(input.end, at + piece)
    const window = await input.read(at, to)
    if (typeof window === 'string') throw new NoSoundError(`The sound is ${window}.`)
    for await (const found of detector.run(mixed(window, at, to), window.rate)) {
      if (scope.disposed) break
      const start = at + found.start / 1000
      const end = Math.min(to, at + found.end / 1000)
      const last = stretches.at(-1)
      // Speech that a border between pieces cut in two.
      if (last && start - last.end < 0.3) last.end = end
      else stretches.push({ start, end })
    }
    onProgress((to - input.start) / (input.end - input.start))
  }
  return { stretches, source: 'silero-vad', version: 'vad-web' }
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
