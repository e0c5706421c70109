/** Minimum and maximum samples of equal stretches of sound, one interleaved list per channel. */
export interface PeaksData {
  /** By channel: `[min, max, min, max, …]`, as integers of `bits` bits or floats in [-1, 1]. */
  channels: readonly PeakSamples[]
  /** Divide a value by this to get [-1, 1]: 128, 32768 or 1. */
  scale: number
  /** Pairs per second; need not be whole. */
  pairsPerSecond: number
  /** Pairs per channel. */
  length: number
  /** Seconds. */
  duration: number
  /** By channel: ever coarser lists, each a sixteenth of the one before, where they were made with the peaks. */
  levels?: readonly (readonly PeakSamples[])[]
  /**
   * By channel: the quadratic mean of each pair's samples as `meanByte` writes it, then ever coarser
   * lists, each a sixteenth of the one before. Only where peaks were made from the sound itself:
   * files of peaks do not have it, and extremes do not tell it.
   */
  means?: readonly (readonly Uint8Array[])[]
}

/** Pairs that one pair of the next level stands for. */
export const pyramidFactor = 16

/** Interleaved minimum and maximum values. */
export type PeakSamples = Int8Array | Int16Array | Float32Array

/** Why peaks could not be read. */
export class PeaksError extends Error {
  override readonly name = 'PeaksError'
}
