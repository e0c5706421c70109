import { findSpeech, type SpeechOptions, type SpeechStretch } from './find-speech.js'
import { createLevelMeter, type LevelMeter } from './level-meter.js'

/** What the worker is sent: samples piece by piece, then the question. */
export type DetectionJob =
  | { readonly rate: number; readonly channels: readonly Float32Array[] }
  | { readonly finish: SpeechOptions }

/** What it answers: `taken` after each piece, the stretches at the end. */
export type DetectionAnswer = { readonly taken: true } | { readonly stretches: SpeechStretch[] }

let meter: LevelMeter | null = null

globalThis.onmessage = ({ data }: MessageEvent<DetectionJob>) => {
  const post = globalThis.postMessage as (message: DetectionAnswer) => void
  if ('finish' in data) post({ stretches: meter ? findSpeech(meter.finish(), data.finish) : [] })
  else {
    meter ??= createLevelMeter(data.rate)
    meter.push(data.channels)
    post({ taken: true })
  }
}
