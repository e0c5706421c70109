import type { FrameHeader } from './frame-header.js'

const rates = [
  96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350,
]

/** Reads the header of an AAC frame in ADTS (ISO/IEC 13818-7, 6.2); null when there is none at that byte. */
export function readAdtsFrame(bytes: Uint8Array, at: number): FrameHeader | null {
  if (at + 7 > bytes.length || bytes[at] !== 0xff || (bytes[at + 1]! & 0xf6) !== 0xf0) return null
  const sampleRate = rates[(bytes[at + 2]! >> 2) & 15]
  const channels = ((bytes[at + 2]! & 1) << 2) | (bytes[at + 3]! >> 6)
  const size = ((bytes[at + 3]! & 3) << 11) | (bytes[at + 4]! << 3) | (bytes[at + 5]! >> 5)
  const blocks = (bytes[at + 6]! & 3) + 1
  if (sampleRate === undefined || channels === 0 || size < 8) return null
  return { size, sampleRate, channels, samples: 1024 * blocks }
}
