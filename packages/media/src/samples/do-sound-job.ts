import { type ByteSource, openByteSource, SourceError } from '../containers/byte-source.js'
import { openSound } from '../containers/open-sound.js'
import type { SoundFile } from '../containers/sound-file.js'
import type { PeaksBuilder } from '../peaks/peaks-builder.js'
import type { PeaksData } from '../peaks/peaks-data.js'
import { peaksOfFile } from '../peaks/peaks-of-file.js'
import { peaksOfWav } from '../peaks/peaks-of-wav.js'
import { levelsAbove } from '../peaks/peaks-pyramid.js'
import { meansAbove } from '../peaks/quadratic-means.js'
import { collectSamples } from './collect-samples.js'
import { canDecode } from './decode-sound.js'
import type { SampleWindow } from './sample-window.js'
import type { PeaksEnd } from './sound-job.js'

/** Seconds of sound after which the peaks so far are told of for the first time. */
const firstPart = 20

/** Bytes a second of a compressed file whose length nobody knows. */
const usualBytes = 16_000

/** Peaks that share nothing with their builder, with their coarser levels. */
export function finished(builder: PeaksBuilder): PeaksData {
  const made = builder.build()
  const channels = made.channels.map((list) => list.slice())
  const means = (made.means ?? []).map(([base]) => {
    const own = base!.slice()
    return [own, ...meansAbove(own)]
  })
  return { ...made, channels, levels: channels.map(levelsAbove), means }
}

/** Makes the peaks of a file of any length, holding a stretch of it at a time. Never rejects. */
export async function makePeaks(
  url: string,
  seconds: number | undefined,
  onProgress: (peaks: PeaksData, share: number) => void,
  signal?: AbortSignal,
): Promise<PeaksEnd> {
  let source: ByteSource | null = null
  try {
    source = await openByteSource(url, signal)
    const head = await source.read(0, 12)
    if (head.length === 0) return { end: 'empty' }
    const { size } = source
    let next = firstPart
    const tell = (builder: PeaksBuilder, share: number) => {
      if (builder.seconds < next) return
      // More seldom the longer they get: making them costs their length.
      next = Math.max(builder.seconds * 1.4, builder.seconds + firstPart)
      onProgress(finished(builder), Math.min(1, share))
    }
    if (String.fromCharCode(...head.subarray(0, 4)) === 'RIFF') {
      const read = await peaksOfWav(
        source,
        (builder, at) => tell(builder, at / (size ?? at)),
        signal,
      )
      if (!read) return { end: 'cannot' }
      return { end: 'made', peaks: finished(read.builder), truncated: read.truncated }
    }
    const file = await openSound(source)
    if (!file || !(await canDecode(file.track))) return { end: 'cannot' }
    const whole = file.duration ?? seconds ?? (size ?? 0) / usualBytes
    const builder = await peaksOfFile(
      file,
      whole,
      (now) => tell(now, whole > 0 ? now.seconds / whole : 0),
      signal,
    )
    if (!builder) return { end: 'cannot' }
    const short = file.duration !== undefined && builder.seconds < file.duration * 0.99 - 0.5
    return { end: 'made', peaks: finished(builder), truncated: short }
  } catch (error) {
    if (signal?.aborted) return { end: 'stopped' }
    if (!(error instanceof SourceError)) return { end: 'cannot' }
    return error.status === null || error.status === 206
      ? { end: source ? 'cannot' : 'unreachable' }
      : { end: 'refused', status: error.status }
  } finally {
    source?.close()
  }
}

/** A file that stretches are read from. */
export interface OpenedSound {
  /** Null when nothing can be decoded there. Never rejects. */
  samples(start: number, end: number, signal?: AbortSignal): Promise<SampleWindow | null>
  close(): void
}

/** Opens a file for reading stretches; null when it cannot be decoded piece by piece. Never rejects. */
export async function openForSamples(url: string): Promise<OpenedSound | null> {
  let source: ByteSource | null = null
  try {
    source = await openByteSource(url)
    const file: SoundFile | null = await openSound(source)
    if (!file || !(await canDecode(file.track))) {
      source.close()
      return null
    }
    const opened = source
    // One after the other: they share the place in the file.
    let last: Promise<unknown> = Promise.resolve()
    return {
      samples(start, end, signal) {
        const found = last.then(() => collectSamples(file, start, end, signal)).catch(() => null)
        last = found
        return found
      },
      close: () => opened.close(),
    }
  } catch {
    source?.close()
    return null
  }
}
