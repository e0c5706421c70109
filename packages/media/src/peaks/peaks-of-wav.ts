import type { ByteSource } from '../containers/byte-source.js'
import { createPeaksBuilder, type PeaksBuilder, samplesPerPair } from './peaks-builder.js'
import { createWavReader, type WavFormat } from './wav-stream.js'

/** Bytes read at once. */
const portion = 1 << 18

/** Makes the builder that fits a WAV file. */
export const builderOfWav = (format: WavFormat): PeaksBuilder => {
  const bytesPerSecond = (format.bits / 8) * format.channels * format.sampleRate
  const perPair = samplesPerPair(format.sampleRate, format.dataBytes / bytesPerSecond)
  return createPeaksBuilder(format.sampleRate, format.channels, perPair)
}

/** What was read of a WAV file. */
export interface WavPeaks {
  readonly builder: PeaksBuilder
  /** The file ends before its header says. */
  readonly truncated: boolean
}

/** Whether a file holds less than its header promises. */
export const isShort = (format: WavFormat, bytes: number): boolean =>
  Number.isFinite(format.dataBytes) && bytes < format.dataBytes * 0.999

/**
 * Reads a WAV file of linear samples as a stream into peaks; null when it is none.
 * @param onPart told after each piece, with the peaks so far and the bytes read
 */
export async function peaksOfWav(
  source: ByteSource,
  onPart: (builder: PeaksBuilder, bytes: number) => void,
  signal?: AbortSignal,
): Promise<WavPeaks | null> {
  const wav = createWavReader()
  let builder: PeaksBuilder | null = null
  for (let at = 0; ; ) {
    signal?.throwIfAborted()
    const bytes = await source.read(at, portion)
    if (bytes.length === 0) break
    at += bytes.length
    const samples = wav.push(bytes)
    if (wav.format === null) return null
    if (!wav.format) continue
    builder ??= builderOfWav(wav.format)
    builder.add(samples)
    onPart(builder, at)
  }
  return builder && wav.format ? { builder, truncated: isShort(wav.format, wav.bytes) } : null
}
