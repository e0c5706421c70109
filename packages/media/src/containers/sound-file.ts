/** One packet of encoded sound. */
export interface Packet {
  readonly data: Uint8Array
  /**
   * Seconds of the medium at which its first sample lies; less than 0 for what encoders put before
   * the sound. NaN when it follows on the packet before.
   */
  readonly time: number
  /** Seconds; NaN where only decoding tells. */
  readonly duration: number
}

/** What a decoder needs to know of the sound in a file. */
export interface SoundTrack {
  /** As in the WebCodecs registry: `mp4a.40.2`, `opus`, `vorbis`, `flac`, `mp3`. */
  readonly codec: string
  readonly sampleRate: number
  readonly channels: number
  /** The codec's own header, where it has one. */
  readonly description?: Uint8Array
}

/** The sound of a file, packet by packet. */
export interface SoundFile {
  readonly track: SoundTrack
  /** Seconds, as the file says; undefined when it does not. */
  readonly duration: number | undefined
  /**
   * Packets from a time on, in lists; it begins with as many before it as a decoder needs to be right
   * at that time. Ends with the file, also where that is cut off.
   */
  packets(from: number): AsyncGenerator<readonly Packet[]>
}
