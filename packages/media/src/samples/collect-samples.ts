import type { SoundFile } from '../containers/sound-file.js'
import { createDecimator, type Decimator } from './decimate.js'
import { decodeFrom } from './decode-sound.js'
import type { SampleWindow } from './sample-window.js'

/** Samples of all channels together that an answer may have: 64 MB. */
export const mostSamples = 1 << 24

/** Seconds after the end that the filter of a lower rate wants. */
const after = 0.01

/** Decodes a stretch and keeps it alone; null when nothing can be decoded there. */
export async function collectSamples(
  file: SoundFile,
  start: number,
  end: number,
  signal?: AbortSignal,
): Promise<SampleWindow | null> {
  let window: SampleWindow | null = null
  let lists: Float32Array[] = []
  let decimators: Decimator[] = []
  /** Samples written, and those of the sound that they stand for. */
  let written = 0
  let read = 0
  let factor = 1

  const put = (channels: readonly Float32Array[]) => {
    let length = 0
    for (const [channel, list] of lists.entries()) {
      const given = channels[Math.min(channel, channels.length - 1)]!
      const samples = factor > 1 ? decimators[channel]!.push(given) : given
      length = Math.min(samples.length, list.length - written)
      list.set(samples.subarray(0, length), written)
    }
    written += length
    read += channels[0]!.length
  }
  await decodeFrom(
    file,
    start,
    ({ time, rate, channels }) => {
      const place = Math.round((time - start) * rate)
      const count = channels[0]!.length
      if (!window) {
        if (place + count <= 0) return true
        const wanted = Math.ceil((end - start) * rate)
        factor = Math.max(1, Math.ceil((wanted * channels.length) / mostSamples))
        lists = channels.map(() => new Float32Array(Math.ceil(wanted / factor)))
        decimators = factor > 1 ? channels.map(() => createDecimator(factor)) : []
        window = { start, rate: rate / factor, channels: lists }
      }
      // What is missing, as after a broken packet, is silence.
      if (place - read > 2) put(channels.map(() => new Float32Array(place - read)))
      const skip = Math.max(0, read - place)
      if (skip < count) put(channels.map((list) => list.subarray(skip)))
      return written < lists[0]!.length && time < end + after
    },
    signal,
  )
  const found = window as SampleWindow | null
  return found && { ...found, channels: lists.map((list) => list.subarray(0, written)) }
}
