/** What the first block of a FLAC file says (STREAMINFO). */
export interface FlacInfo {
  readonly sampleRate: number
  readonly channels: number
  /** Samples by channel of all but the last frame; 0 when they differ. */
  readonly block: number
  /** Bytes of the largest frame; 0 when not known. */
  readonly mostBytes: number
  /** Samples by channel of the whole; 0 when not known. */
  readonly total: number
}

/** Reads the block of 34 bytes; null when it cannot be one. Source: RFC 9639, 8.2. */
export function readStreamInfo(bytes: Uint8Array): FlacInfo | null {
  if (bytes.length < 34) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [least, most] = [view.getUint16(0), view.getUint16(2)]
  const sampleRate = view.getUint32(10) >>> 12
  const channels = ((bytes[12]! >> 1) & 7) + 1
  const total = (bytes[13]! & 15) * 2 ** 32 + view.getUint32(14)
  if (sampleRate === 0 || most < 16) return null
  const mostBytes = (bytes[7]! << 16) | (bytes[8]! << 8) | bytes[9]!
  return { sampleRate, channels, block: least === most ? least : 0, mostBytes, total }
}

/** Where a frame lies in the sound. */
export interface FlacFrame {
  /** Its first sample. */
  readonly first: number
  readonly samples: number
}

/** Reads the header of a frame and tries its checksum; null when there is none at that byte. Source: RFC 9639, 9.1. */
export function readFlacFrame(bytes: Uint8Array, at: number, info: FlacInfo): FlacFrame | null {
  if (at + 6 > bytes.length || bytes[at] !== 0xff || (bytes[at + 1]! & 0xfe) !== 0xf8) return null
  const sizes = bytes[at + 2]!
  const kinds = bytes[at + 3]!
  const [size, rate] = [sizes >> 4, sizes & 15]
  if (size === 0 || rate === 15 || kinds >> 4 > 10 || kinds & 1) return null
  const lead = bytes[at + 4]!
  const more =
    lead < 0x80
      ? 0
      : lead < 0xe0
        ? 1
        : lead < 0xf0
          ? 2
          : lead < 0xf8
            ? 3
            : lead < 0xfc
              ? 4
              : lead < 0xfe
                ? 5
                : 6
  if (lead >= 0x80 && lead < 0xc0) return null
  let number = more === 0 ? lead : lead & (0x3f >> more)
  let next = at + 5
  for (let turn = 0; turn < more; turn++, next++) {
    const part = bytes[next]
    if (part === undefined || part >> 6 !== 2) return null
    number = number * 64 + (part & 0x3f)
  }
  let samples = size === 1 ? 192 : size < 6 ? 576 << (size - 2) : size < 8 ? 0 : 256 << (size - 8)
  if (size === 6) samples = (bytes[next++] ?? 0) + 1
  if (size === 7) {
    samples = (((bytes[next] ?? 0) << 8) | (bytes[next + 1] ?? 0)) + 1
    next += 2
  }
  next += rate === 12 ? 1 : rate === 13 || rate === 14 ? 2 : 0
  if (next >= bytes.length || bytes[next] !== checksum(bytes, at, next)) return null
  const counted = bytes[at + 1]! & 1
  return { first: counted ? number : number * (info.block || samples), samples }
}

/** CRC-8 with the polynomial x^8 + x^2 + x + 1. */
function checksum(bytes: Uint8Array, from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at++) {
    sum ^= bytes[at]!
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x80 ? ((sum << 1) ^ 7) & 0xff : sum << 1
  }
  return sum
}
