import type { SoundTrack } from './sound-file.js'

const rates = [
  96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350,
]

/** Reads an AudioSpecificConfig (ISO/IEC 14496-3, 1.6.2.1); null when it is cut off. */
export function readAudioConfig(bytes: Uint8Array): SoundTrack | null {
  let at = 0
  const take = (bits: number): number => {
    let value = 0
    for (let bit = 0; bit < bits; bit++, at++)
      value = value * 2 + (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1)
    return value
  }
  const type = take(5)
  const object = type === 31 ? 32 + take(6) : type
  const index = take(4)
  const sampleRate = index === 15 ? take(24) : rates[index]
  const channels = [0, 1, 2, 3, 4, 5, 6, 8][take(4)]
  if (bytes.length < 2 || !sampleRate || channels === undefined) return null
  return {
    codec: `mp4a.40.${object}`,
    sampleRate,
    channels: channels || 2,
    description: bytes.slice(),
  }
}
