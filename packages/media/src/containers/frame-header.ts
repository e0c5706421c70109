/** What the header of a frame says that stands by itself in a stream. */
export interface FrameHeader {
  /** Bytes of the whole frame. */
  readonly size: number
  readonly sampleRate: number
  readonly channels: number
  /** Samples by channel. */
  readonly samples: number
  /** Bytes of a frame in the mean, where all of a kind are nearly alike. */
  readonly mean?: number
}
