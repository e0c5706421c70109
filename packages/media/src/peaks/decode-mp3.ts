import type { Mp3Piece, Mp3Reader } from './mp3-stream.js'
import { createPeaksBuilder, type PeaksBuilder, samplesPerPair } from './peaks-builder.js'

/** The rate that compressed sound is decoded to, for peaks. */
export const decodeRate = 8000

/** Turns pieces of an MP3 file into peaks, one after the other. */
export interface Mp3Peaks {
  add(piece: Mp3Piece): Promise<void>
  /** The peaks so far; null before the first piece. */
  readonly builder: PeaksBuilder | null
}

/**
 * Decodes frame-aligned pieces through the browser, off the main thread. What the encoder put before
 * the sound is dropped as players do, so that peaks and sound are in step.
 * @param seconds length as far as it is known, for the fineness of the peaks
 */
export function createMp3Peaks(reader: Mp3Reader, seconds: number): Mp3Peaks {
  let builder: PeaksBuilder | null = null
  /** Samples of the file that were handed on, at its own rate. */
  let done = 0

  /** The place of a sample of the file in sound at `decodeRate`. */
  const place = (samples: number, rate: number) => Math.round((samples / rate) * decodeRate)

  return {
    get builder() {
      return builder
    },
    async add({ bytes, warmUp, samples }) {
      const { format } = reader
      if (!format) return
      const { sampleRate, channels, delay } = format
      const context = new OfflineAudioContext(1, 1, decodeRate)
      const sound = await context.decodeAudioData(bytes.slice().buffer)
      // Decoders that hold back their first samples give fewer than the frames say.
      const missing = Math.max(0, place(warmUp + samples, sampleRate) - sound.length)
      const start = place(done, sampleRate)
      const length = place(done + samples, sampleRate) - start
      const cut = Math.max(0, place(delay, sampleRate) - start)
      const from = Math.max(0, place(warmUp, sampleRate) - missing) + cut
      const to = Math.min(sound.length, from + length - cut)
      done += samples
      builder ??= createPeaksBuilder(decodeRate, channels, samplesPerPair(decodeRate, seconds))
      if (to <= from) return
      builder.add(
        Array.from({ length: channels }, (_, channel) =>
          sound.getChannelData(Math.min(channel, sound.numberOfChannels - 1)).subarray(from, to),
        ),
      )
    },
  }
}
