import { mediaIssues } from '../issues/media-issues.js'
import { decodeRate } from './decode-mp3.js'
import type { DecodedPeaks } from './decoded-peaks.js'
import { createPeaksBuilder, samplesPerPair } from './peaks-builder.js'
import type { PeaksData } from './peaks-data.js'

/** Bytes a second that browsers take meanwhile: 48 kHz, two channels, floats. */
const bytesPerSecond = 48000 * 2 * 4

/** Bytes a second that is taken for a compressed file whose length nobody knows. */
const usualBytes = 8000

/** Bytes that decoding a compressed file as a whole takes for a moment, as far as can be told. */
export function memoryNeeded(fileBytes: number, seconds: number | undefined): number {
  return fileBytes + (seconds ?? fileBytes / usualBytes) * bytesPerSecond
}

/** Says that decoding would take more memory than allowed. */
export function refuseMemory(medium: string, needed: number, limit: number): DecodedPeaks {
  const megabytes = (bytes: number) => Math.round(bytes / 1e6)
  const data = { need: megabytes(needed), limit: megabytes(limit) }
  return { peaks: null, issue: mediaIssues.tooMuchMemory(medium, data) }
}

/** Decodes compressed sound at a low rate through the browser; the sound is let go at once. */
export async function decodeWhole(file: ArrayBuffer): Promise<PeaksData> {
  const context = new OfflineAudioContext(1, 1, decodeRate)
  const sound = await context.decodeAudioData(file)
  const perPair = samplesPerPair(sound.sampleRate, sound.duration)
  const builder = createPeaksBuilder(sound.sampleRate, sound.numberOfChannels, perPair)
  builder.add(Array.from({ length: sound.numberOfChannels }, (_, at) => sound.getChannelData(at)))
  return builder.build()
}
