import type { PeaksData } from './peaks-data.js'

/** What decoding is allowed to take. */
export interface DecodeLimits {
  /**
   * Bytes that a file may take for a moment that can only be decoded as a whole (what is neither WAV
   * nor MP3, where the browser has no WebCodecs or the container is not known): its own, and its sound
   * as browsers hold it, 384 kB a second. What needs more is refused.
   * @default 402653184 (384 MiB, about 17 minutes)
   */
  memory: number
}

/** What decoding needs to know and whom it tells. */
export interface DecodeOptions {
  /** Id of the medium, for issues. */
  medium: string
  /** Length in seconds as the element knows it; undefined when not known yet. */
  duration?: number | undefined
  signal?: AbortSignal
  limits?: Partial<DecodeLimits>
  /** Called with the peaks so far and the share of the file read, in [0, 1]. */
  onProgress?: (peaks: PeaksData, share: number) => void
}
