import { mediaIssues } from '../issues/media-issues.js'
import { createBreather } from './breathe.js'
import { createMp3Peaks, type Mp3Peaks } from './decode-mp3.js'
import type { DecodeOptions } from './decode-options.js'
import { decodeWhole, memoryNeeded, refuseMemory } from './decode-whole.js'
import { type DecodedPeaks, judgePeaks } from './decoded-peaks.js'
import { createMp3Reader, type Mp3Piece } from './mp3-stream.js'
import type { PeaksBuilder } from './peaks-builder.js'
import { builderOfWav, isShort } from './peaks-of-wav.js'
import { createWavReader, type WavFormat } from './wav-stream.js'

/** Bytes that are worked on before the page gets its turn. */
const portion = 1 << 18

/** Bytes that may be taken for a moment where nothing else is said. */
const usualMemory = 384 * 1024 * 1024

/**
 * Makes peaks in the page itself, where there is no worker or no decoder for packets: WAV and MP3 are
 * read as a stream, all else is decoded as a whole within a limit. The page gets its turn in between.
 */
export async function decodeInPage(
  response: Response,
  options: DecodeOptions,
): Promise<DecodedPeaks> {
  const { medium, duration, signal } = options
  const memory = options.limits?.memory ?? usualMemory
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
        ofWav ??= builderOfWav(wav.format)
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

function finishWav(
  medium: string,
  format: WavFormat,
  read: number,
  builder: PeaksBuilder | null,
): DecodedPeaks {
  if (!builder || read === 0) return { peaks: null, issue: mediaIssues.empty(medium) }
  const truncated = isShort(format, read) ? mediaIssues.truncated(medium) : null
  return judgePeaks(medium, builder.build(), truncated)
}
