/** Samples of a stretch of sound. */
export interface SampleWindow {
  /** Seconds of the first sample. */
  readonly start: number
  /** Samples a second. */
  readonly rate: number
  /** One list a channel, in [-1, 1], all of one length. */
  readonly channels: readonly Float32Array[]
}

/** Why there are no samples: the sound cannot be read or decoded here, or only as a whole and it is too long for that. */
export type NoSamples = 'unreadable' | 'too-long'

/** Reads sound of any length by stretches; the file is never held as a whole. */
export interface SampleReader {
  /**
   * Samples of [start, end) seconds, as far as there are any; why not, when there are none. A stretch
   * of more than 16 million samples in all channels comes at a half, a third, … of its rate, so that
   * an answer takes at most 64 MB. Rejects only when aborted.
   */
  readSamples(start: number, end: number, signal?: AbortSignal): Promise<SampleWindow | NoSamples>
}
