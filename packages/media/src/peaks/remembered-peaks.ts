import type { DecodeOptions } from './decode-options.js'
import { decodePeaks } from './decode-peaks.js'
import { type DecodedPeaks, judgePeaks } from './decoded-peaks.js'
import { createPeaksCache, type PeaksCache } from './peaks-cache.js'
import { soundKey } from './sound-key.js'

/** How peaks are remembered. */
export interface RememberOptions extends DecodeOptions {
  /** Where they are kept; null makes them anew each time. @default this device */
  cache?: PeaksCache | null | undefined
  /** SHA-256 of the file in hex, as the task states it; else the file is known by samples of it. */
  sha256?: string | undefined
}

/** As `decodePeaks`, but what was decoded before on this device is taken from there. Rejects only when aborted. */
export async function rememberedPeaks(
  url: string,
  { cache = createPeaksCache(), sha256, ...options }: RememberOptions,
): Promise<DecodedPeaks> {
  if (!cache) return decodePeaks(url, options)
  const key = sha256 ? `sha256:${sha256.toLowerCase()}` : await soundKey(url, options.signal)
  if (key === null) return decodePeaks(url, options)
  const kept = await cache.get(key)
  options.signal?.throwIfAborted()
  if (kept) return judgePeaks(options.medium, kept)
  const made = await decodePeaks(url, options)
  // What is cut off may be whole the next time.
  const isWhole = made.peaks && made.issue?.code !== 'TW-MEDIA-009'
  if (isWhole) void cache.put(key, made.peaks)
  return made
}
