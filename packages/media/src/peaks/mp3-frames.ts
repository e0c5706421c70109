/** What one MPEG audio frame's header says. */
export interface Mp3Frame {
  /** Bytes of the whole frame. */
  size: number
  sampleRate: number
  channels: 1 | 2
  /** Samples by channel. */
  samples: number
  /** Bytes of a frame of this bit rate in the mean; `size` is the whole number above or below. */
  mean: number
}

/** What the first frame of some files says instead of sound (Xing, Info and LAME tags). */
export interface Mp3Info {
  /** Samples that decoders play too many at the start; 0 where the file does not say. */
  delay: number
  /** Samples that they play too many at the end. */
  padding: number
  /** Frames differ in their bit rate. */
  varies: boolean
}

const rates = [44100, 48000, 32000]
/** Kilobits a second of layer III, by version (MPEG 1; 2 and 2.5) and index. */
const bitrates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
]

/** Samples by which every decoder of layer III is late. */
export const decoderDelay = 529

/** Reads the header of a layer III frame (ISO/IEC 11172-3, 13818-3); null when there is none at that byte. */
export function readMp3Frame(bytes: Uint8Array, at: number): Mp3Frame | null {
  if (at + 4 > bytes.length) return null
  const [a, b, c, d] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!]
  if (a !== 0xff || (b & 0xe0) !== 0xe0) return null
  const version = (b >> 3) & 3
  const layer = (b >> 1) & 3
  const bitrate = c >> 4
  const rate = (c >> 2) & 3
  if (version === 1 || layer !== 1 || bitrate === 0 || bitrate === 15 || rate === 3) return null
  const isFirst = version === 3
  const sampleRate = rates[rate]! / (isFirst ? 1 : version === 2 ? 2 : 4)
  const samples = isFirst ? 1152 : 576
  const kilobits = bitrates[isFirst ? 0 : 1]![bitrate]!
  const mean = (samples / 8) * ((kilobits * 1000) / sampleRate)
  const size = Math.floor(mean) + ((c >> 1) & 1)
  return { size, sampleRate, channels: d >> 6 === 3 ? 1 : 2, samples, mean }
}

/** Bytes of an ID3v2 tag at the start of a file, 0 when there is none. */
export function id3Size(bytes: Uint8Array): number {
  if (bytes.length < 10 || bytes[0] !== 0x49 || bytes[1] !== 0x44 || bytes[2] !== 0x33) return 0
  const size = [6, 7, 8, 9].reduce((sum, at) => (sum << 7) | (bytes[at]! & 0x7f), 0)
  return 10 + size + (bytes[5]! & 0x10 ? 10 : 0)
}

/** Reads the tag of a frame that holds one in place of sound; null when the frame is sound. */
export function readMp3Info(
  frame: Uint8Array,
  { channels, samples }: { readonly channels: number; readonly samples: number },
): Mp3Info | null {
  const side = samples === 1152 ? (channels === 1 ? 17 : 32) : channels === 1 ? 9 : 17
  const at = 4 + side
  const name = String.fromCharCode(...frame.subarray(at, at + 4))
  if (name !== 'Xing' && name !== 'Info') return null
  const flags = frame[at + 7] ?? 0
  const lame =
    at + 8 + (flags & 1 ? 4 : 0) + (flags & 2 ? 4 : 0) + (flags & 4 ? 100 : 0) + (flags & 8 ? 4 : 0)
  const encoder = String.fromCharCode(...frame.subarray(lame, lame + 4))
  if (!['LAME', 'Lavf', 'Lavc'].includes(encoder) || lame + 24 > frame.length)
    return { delay: 0, padding: 0, varies: name === 'Xing' }
  const [x, y, z] = [frame[lame + 21]!, frame[lame + 22]!, frame[lame + 23]!]
  const delay = (x << 4) | (y >> 4)
  const padding = ((y & 15) << 8) | z
  return {
    delay: delay + decoderDelay,
    padding: Math.max(0, padding - decoderDelay),
    varies: name === 'Xing',
  }
}
