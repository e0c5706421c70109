import type { Scope } from '@tagwright/core'
import type { PeaksPyramid } from '@tagwright/media'
import type { NoSamples, SampleWindow } from '../samples/sample-source.js'
import type { SpeechStretch } from './find-speech.js'

/** The sound that speech is looked for in. */
export interface DetectionInput {
  /** Seconds of the medium between which to look. */
  readonly start: number
  readonly end: number
  /** Samples of at least a stretch, or why there are none. */
  read(start: number, end: number): Promise<SampleWindow | NoSamples>
  /** The waveform, for sound whose samples cannot be read. */
  readonly peaks: PeaksPyramid | null
}

/** How a detection goes on. */
export interface DetectionRun {
  /** Ends the detection when it ends. */
  readonly scope: Scope
  /** Told of the share done, in [0, 1]. */
  onProgress(share: number): void
}

/** What a detector found. */
export interface DetectionResult {
  readonly stretches: readonly SpeechStretch[]
  /** What made it, for the origin of the segments. */
  readonly source: string
  readonly version: string
  /** Why another way than the wanted one was taken: a code of the messages `audio.detection.note-…`. */
  readonly note?: 'peaks' | 'fallback'
  /** Details of the note, for a developer. */
  readonly detail?: string
}

/** Finds speech in a medium. Rejects when the sound cannot be read or the detector cannot run. */
export interface SpeechDetector {
  readonly id: string
  detect(input: DetectionInput, run: DetectionRun): Promise<DetectionResult>
}

/** Thrown when the sound of a medium cannot be read in any way. */
export class NoSoundError extends Error {
  override readonly name = 'NoSoundError'
}
