import type { Issue } from '@tagwright/schema'
import { issueOfFailedFetch, issueOfStatus } from '../issues/diagnose-medium.js'
import { mediaIssues } from '../issues/media-issues.js'
import { createPeaksBuilder, type PeaksBuilder, samplesPerPair } from './peaks-builder.js'
import type { PeaksData } from './peaks-data.js'
import { createWavReader, type WavFormat } from './wav-stream.js'

/** What decoding is allowed to take. */
export interface DecodeLimits {
  /**
   * Longest compressed sound that is decoded as a whole, in seconds. Decoded at 8 kHz it takes
   * 32 kB a second and channel: 58 MB for 15 minutes of stereo, given back once peaks are made.
   * @default 900
   */
  seconds: number
  /** Largest compressed file that is read, in bytes. @default 32 MiB */
  bytes: number
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

/** Peaks, or why there are none; a warning may come with peaks. */
export type DecodedPeaks = { peaks: PeaksData; issue: Issue | null } | { peaks: null; issue: Issue }

const defaultLimits: DecodeLimits = { seconds: 900, bytes: 32 * 1024 * 1024 }
const decodeRate = 8000
const silence = 1 / 4096

/**
 * Makes peaks from the sound itself, for media that come without. Linear WAV of any length is read
 * as a stream and never held (memory: the peaks, at most 3.6 MB an hour and channel); compressed
 * sound is decoded as a whole, within limits. Rejects only when aborted.
 */
export async function decodePeaks(url: string, options: DecodeOptions): Promise<DecodedPeaks> {
  const { medium, signal } = options
  let response: Response
  try {
    response = await fetch(url, signal ? { signal } : {})
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof Error && error.name === 'AbortError') throw error
    return {
      peaks: null,
      issue: { ...(await issueOfFailedFetch(medium, url)), severity: 'warning' },
    }
  }
  const refused = issueOfStatus(medium, response.status)
  if (refused) return { peaks: null, issue: { ...refused, severity: 'warning' } }
  try {
    return await readBody(response, options)
  } catch {
    signal?.throwIfAborted()
    return { peaks: null, issue: mediaIssues.undecodable(medium) }
  }
}

async function readBody(response: Response, options: DecodeOptions): Promise<DecodedPeaks> {
  const { medium } = options
  const limits = { ...defaultLimits, ...options.limits }
  const size = Number(response.headers.get('content-length') ?? Number.NaN)
  const reader = response.body?.getReader()
  if (!reader) return { peaks: null, issue: mediaIssues.empty(medium) }
  const wav = createWavReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  let builder: PeaksBuilder | null = null
  let told = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    bytes += value.length
    const samples = wav.push(value)
    if (wav.format) {
      pieces.length = 0
      builder ??= builderOf(wav.format)
      builder.add(samples)
      if (bytes - told > 4 << 20) {
        told = bytes
        options.onProgress?.(builder.build(), size > 0 ? Math.min(1, bytes / size) : 0)
      }
      continue
    }
    pieces.push(value)
    const tooLong = (options.duration ?? 0) > limits.seconds
    if (wav.format === null && (tooLong || bytes > limits.bytes || size > limits.bytes)) {
      await reader.cancel()
      return { peaks: null, issue: mediaIssues.tooLong(medium, { minutes: limits.seconds / 60 }) }
    }
  }
  if (bytes === 0) return { peaks: null, issue: mediaIssues.empty(medium) }
  if (wav.format) return finishWav(medium, wav.format, wav.bytes, builder)
  const joined = await new Blob(pieces).arrayBuffer()
  return judge(medium, await decodeWhole(joined))
}

const builderOf = (format: WavFormat): PeaksBuilder => {
  const bytesPerSecond = (format.bits / 8) * format.channels * format.sampleRate
  const perPair = samplesPerPair(format.sampleRate, format.dataBytes / bytesPerSecond)
  return createPeaksBuilder(format.sampleRate, format.channels, perPair)
}

function finishWav(
  medium: string,
  format: WavFormat,
  read: number,
  builder: PeaksBuilder | null,
): DecodedPeaks {
  if (!builder || read === 0) return { peaks: null, issue: mediaIssues.empty(medium) }
  const short = Number.isFinite(format.dataBytes) && read < format.dataBytes * 0.999
  return judge(medium, builder.build(), short ? mediaIssues.truncated(medium) : null)
}

/** Decodes compressed sound at a low rate through the browser; the sound is let go at once. */
async function decodeWhole(file: ArrayBuffer): Promise<PeaksData> {
  const context = new OfflineAudioContext(1, 1, decodeRate)
  const sound = await context.decodeAudioData(file)
  const perPair = samplesPerPair(sound.sampleRate, sound.duration)
  const builder = createPeaksBuilder(sound.sampleRate, sound.numberOfChannels, perPair)
  builder.add(Array.from({ length: sound.numberOfChannels }, (_, at) => sound.getChannelData(at)))
  return builder.build()
}

function judge(medium: string, peaks: PeaksData, issue: Issue | null = null): DecodedPeaks {
  if (peaks.length === 0) return { peaks: null, issue: mediaIssues.empty(medium) }
  const loud = peaks.channels.some((list) =>
    list.some((value) => Math.abs(value) / peaks.scale > silence),
  )
  return { peaks, issue: issue ?? (loud ? null : mediaIssues.silent(medium)) }
}
