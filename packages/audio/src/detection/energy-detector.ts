import type { Scope } from '@tagwright/core'
import type { SampleWindow } from '../samples/sample-source.js'
import type { DetectionAnswer, DetectionJob } from './detection.worker.js'
import {
  findSpeech,
  type SpeechOptions,
  type SpeechStretch,
  usualSpeechOptions,
} from './find-speech.js'
import { createLevelMeter } from './level-meter.js'
import {
  type DetectionInput,
  type DetectionResult,
  NoSoundError,
  type SpeechDetector,
} from './speech-detector.js'
import { levelOf, levelRate } from './speech-threshold.js'

/** Seconds of sound that are worked on at once: 2 MB at 16 kHz. */
const piece = 30

/** What an energy detector may be told. */
export interface EnergyDetectorOptions extends Partial<SpeechOptions> {
  /** @default the worker of this package */
  makeWorker?: () => Worker
}

/**
 * A detector that goes by loudness. It reads the sound by pieces and works in a worker, or here by turns
 * where there may be none; sound that cannot be read is judged by its waveform.
 */
export function createEnergyDetector(options: EnergyDetectorOptions = {}): SpeechDetector {
  const { makeWorker, ...given } = options
  const speech = { ...usualSpeechOptions, ...given }
  return {
    id: 'energy',
    async detect(input, { scope, onProgress }) {
      const made = (stretches: readonly SpeechStretch[], more = {}): DetectionResult => ({
        stretches,
        source: 'tagwright-energy',
        version: '2',
        ...more,
      })
      const first = await input.read(input.start, Math.min(input.end, input.start + piece))
      if (typeof first === 'string') {
        if (!input.peaks) throw new NoSoundError(`The sound is ${first}, and has no waveform.`)
        return made(shifted(ofPeaks(input, input.peaks, speech), input.start), { note: 'peaks' })
      }
      const listener = createListener(scope, makeWorker, speech)
      let window: SampleWindow | string = first
      for (let at = input.start; at < input.end && !scope.disposed; at += piece) {
        const to = Math.min(input.end, at + piece)
        if (at > input.start) window = await input.read(at, to)
        if (typeof window === 'string') throw new NoSoundError(`The sound became ${window}.`)
        await listener.take(window.rate, cut(window, at, to))
        onProgress((to - input.start) / (input.end - input.start))
      }
      return made(shifted(await listener.finish(), input.start))
    },
  }
}

/** The samples between two times. */
function cut({ channels, rate, start }: SampleWindow, from: number, to: number): Float32Array[] {
  const first = Math.max(0, Math.round((from - start) * rate))
  const last = Math.max(first, Math.round((to - start) * rate))
  return channels.map((channel) => channel.slice(first, last))
}

function shifted(stretches: readonly SpeechStretch[], by: number): SpeechStretch[] {
  return stretches.map(({ start, end }) => ({ start: start + by, end: end + by }))
}

function ofPeaks(
  { start, end }: DetectionInput,
  peaks: NonNullable<DetectionInput['peaks']>,
  speech: SpeechOptions,
): SpeechStretch[] {
  const bins = Math.floor((end - start) * levelRate)
  const to = start + bins / levelRate
  const levels = new Uint8Array(bins)
  if (peaks.hasMeans) {
    const means = peaks.means(start, to, bins)
    for (let at = 0; at < bins; at++) levels[at] = levelOf(means[at]! * means[at]!)
    return findSpeech(levels, speech)
  }
  const pairs = peaks.minMax(start, to, bins)
  for (let at = 0; at < bins; at++) {
    const size = (pairs[at * 2 + 1]! - pairs[at * 2]!) / 2
    // A sine of this size has half of its square as its mean.
    levels[at] = levelOf((size * size) / 2)
  }
  return findSpeech(levels, speech)
}

interface Listener {
  take(rate: number, channels: Float32Array[]): Promise<void>
  finish(): Promise<SpeechStretch[]>
}

/** Levels are made in a worker; where it does not answer the first piece, here. */
function createListener(
  scope: Scope,
  makeWorker: EnergyDetectorOptions['makeWorker'],
  speech: SpeechOptions,
): Listener {
  let meter: ReturnType<typeof createLevelMeter> | null = null
  let worker: Worker | null = null
  let works = false
  try {
    worker = makeWorker
      ? scope.own(makeWorker())
      : scope.own(new Worker(new URL('./detection.worker.js', import.meta.url), { type: 'module' }))
  } catch {
    worker = null
  }
  const ask = (job: DetectionJob): Promise<DetectionAnswer | null> =>
    new Promise((resolve) => {
      const own = scope.child()
      const end = (answer: DetectionAnswer | null) => {
        resolve(answer)
        own.dispose()
      }
      own.add(() => resolve(null))
      if (!worker) return end(null)
      own.listen(worker, 'message', ({ data }: MessageEvent<DetectionAnswer>) => end(data))
      own.listen(worker, 'error', () => end(null))
      worker.postMessage(job)
    })
  const here = async (rate: number, channels: Float32Array[]) => {
    meter ??= createLevelMeter(rate)
    meter.push(channels)
    await new Promise<void>((resolve) => {
      scope.add(resolve)
      scope.timeout(resolve, 0)
    })
  }
  return {
    async take(rate, channels) {
      if (worker && (await ask({ rate, channels }))) {
        works = true
        return
      }
      if (scope.disposed) return
      if (works) throw new Error('The worker that looks for speech has failed.')
      worker = null
      await here(rate, channels)
    },
    async finish() {
      if (worker && !meter) {
        const answer = await ask({ finish: speech })
        if (answer && 'stretches' in answer) return answer.stretches
      }
      return meter ? findSpeech(meter.finish(), speech) : []
    },
  }
}
