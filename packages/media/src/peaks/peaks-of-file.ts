import type { SoundFile } from '../containers/sound-file.js'
import { decodeFrom } from '../samples/decode-sound.js'
import { createPeaksBuilder, type PeaksBuilder, samplesPerPair } from './peaks-builder.js'

/** Samples that are added at once where sound is missing. */
const pause = 1 << 14
/** Seconds that a gap in a file may have; more is a broken time. */
const longestGap = 3600

/**
 * Decodes a whole file packet by packet into peaks, in step with the sound as players give it; null
 * when nothing can be decoded.
 * @param onPart told after each piece, with the peaks so far
 */
export async function peaksOfFile(
  file: SoundFile,
  seconds: number,
  onPart: (builder: PeaksBuilder) => void,
  signal?: AbortSignal,
): Promise<PeaksBuilder | null> {
  let builder: PeaksBuilder | null = null
  let silence: Float32Array[] = []
  /** Samples that the builder has. */
  let done = 0
  const heard = await decodeFrom(
    file,
    0,
    ({ time, rate, channels }) => {
      const count = channels[0]!.length
      const place = Math.round(time * rate)
      if (!builder) {
        builder = createPeaksBuilder(rate, channels.length, samplesPerPair(rate, seconds))
        silence = channels.map(() => new Float32Array(pause))
      }
      if (place - done > 2 && place - done < longestGap * rate)
        for (; done < place; done += Math.min(pause, place - done))
          builder.add(silence.map((list) => list.subarray(0, Math.min(pause, place - done))))
      // What the encoder put before the sound, and what came already.
      const skip = Math.min(count, Math.max(0, done - place))
      if (skip < count)
        builder.add(skip > 0 ? channels.map((list) => list.subarray(skip)) : channels)
      done += count - skip
      onPart(builder)
      return true
    },
    signal,
  )
  return heard ? builder : null
}
