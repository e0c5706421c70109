import { issueOfFailedFetch, issueOfStatus } from '../issues/diagnose-medium.js'
import { mediaIssues } from '../issues/media-issues.js'
import { createBreather } from './breathe.js'
import { createMp3Peaks, type Mp3Peaks } from './decode-mp3.js'
import { decodeWhole, memoryNeeded, refuseMemory } from './decode-whole.js'
import { type DecodedPeaks, judgePeaks } from './decoded-peaks.js'
import { createMp3Reader, type Mp3Piece } from './mp3-stream.js'
import { createPeaksBuilder, type PeaksBuilder, samplesPerPair } from './peaks-builder.js'
import type { PeaksData } from './peaks-data.js'
import { createWavReader, type WavFormat } from './wav-stream.js'

/** What decoding is allowed to take. */
export interface DecodeLimits {
  /**
   * Bytes that a file may take for a moment that can only be decoded as a whole (all but WAV and
   * MP3): its own, and its sound as browsers hold it, 384 kB a second. What needs more is refused.
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

const defaultLimits: DecodeLimits = { memory: 384 * 1024 * 1024 }

/** Bytes that are worked on before the page gets its turn. */
const portion = 1 << 18

/**
 * Makes peaks from the sound itself, for media that come without. WAV and MP3 of any length are read
 * as a stream and never held (memory: a piece of 30 seconds and the peaks, at most 3.6 MB an hour and
 * channel); other sound is decoded as a whole, within a limit. The page gets its turn in between.
 * Rejects only when aborted.
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
  const { medium, duration, signal } = options
  const { memory } = { ...defaultLimits, ...options.limits }
  const size = Number(response.headers.get('content-length') ?? Number.NaN)
  const body = response.body?.getReader()
  if (!body) return { peaks: null, issue: mediaIssues.empty(medium) }
  const breathe = createBreather()
  const wav = createWavReader()
  const mp3 = createMp3Reader()
  const tell = createTeller(options, size)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  /** Parts of which it is not known yet whether they are the beginning of a WAV file. */
  let unknown: Uint8Array[] = []
  let bytes = 0
  let ofWav: PeaksBuilder | null = null
  let ofMp3: Mp3Peaks | null = null
  const decode = async (list: readonly Mp3Piece[]) => {
    for (const piece of list) {
      signal?.throwIfAborted()
      ofMp3 ??= createMp3Peaks(mp3, duration ?? (size || bytes) / 16000)
      await ofMp3.add(piece)
      if (ofMp3.builder) tell(ofMp3.builder, bytes)
    }
  }

  for (;;) {
    const { done, value } = await body.read()
    if (done) break
    for (let at = 0; at < value.length; at += portion) {
      const part = value.subarray(at, at + portion)
      bytes += part.length
      const samples = wav.push(part)
      if (wav.format) {
        ofWav ??= builderOf(wav.format)
        ofWav.add(samples)
        tell(ofWav, bytes)
      } else {
        unknown.push(part)
        if (wav.format === null) {
          for (const one of unknown) await decode(mp3.push(one))
          unknown = []
        }
      }
      await breathe()
    }
    if (wav.format || mp3.format) pieces.length = 0
    else pieces.push(value)
    const needed = memoryNeeded(Math.max(bytes, size || 0), duration)
    if (mp3.format === null && needed > memory) {
      await body.cancel()
      return refuseMemory(medium, needed, memory)
    }
  }
  if (bytes === 0) return { peaks: null, issue: mediaIssues.empty(medium) }
  if (wav.format) return finishWav(medium, wav.format, wav.bytes, ofWav)
  await decode(mp3.finish())
  const built = (ofMp3 as Mp3Peaks | null)?.builder?.build()
  if (built) return judgePeaks(medium, built)
  const needed = memoryNeeded(bytes, duration)
  if (needed > memory) return refuseMemory(medium, needed, memory)
  return judgePeaks(medium, await decodeWhole(await new Blob(pieces).arrayBuffer()))
}

/** Tells of the peaks so far, more seldom the longer they get: building on them costs their length. */
function createTeller({ onProgress }: DecodeOptions, size: number) {
  let next = 1 << 20
  return (builder: PeaksBuilder, bytes: number) => {
    if (!onProgress || bytes < next) return
    next = Math.max(bytes * 1.3, bytes + (1 << 20))
    onProgress(builder.build(), size > 0 ? Math.min(1, bytes / size) : 0)
  }
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
  return judgePeaks(medium, builder.build(), short ? mediaIssues.truncated(medium) : null)
}
