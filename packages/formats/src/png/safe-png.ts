import { Unzlib } from 'fflate'
import { joinBytes } from '../source/join-bytes.js'

/** The most bytes that the pixels of a picture may take. */
const mostBytes = 800_000_000

/** Chunks that pixels need; others may hold compressed data of any size and are passed over. */
const needed = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])

const channelsOf: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/**
 * A PNG (ISO/IEC 15948) with nothing but what its pixels need, when its data is no larger than its
 * size says; or why it is refused. Data is unpacked in small pieces that are not kept, so that a
 * bomb is seen before it takes memory.
 */
export function safePng(bytes: Uint8Array): { bytes: Uint8Array } | { reason: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47) return { reason: 'it is no PNG' }
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (width === 0 || height === 0) return { reason: 'its size is 0' }
  const channels = channelsOf[bytes[25]!]
  if (!channels) return { reason: `it has the colour type ${bytes[25]}` }
  const row = Math.ceil((width * channels * bytes[24]!) / 8) + 1
  const isInterlaced = bytes[28] === 1
  if (row * height > mostBytes) return { reason: `${width} x ${height} pixels are too many` }
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  // Interlaced pictures have up to seven rows more for each of theirs, and a few bytes to round.
  const most = row * height + height * 7 + 4096
  let unpacked = 0
  const unzlib = new Unzlib((data) => {
    unpacked += data.length
  })
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const end = Math.min(bytes.length, at + 12 + length)
    if (needed.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IDAT') {
      try {
        for (let from = at + 8; from < end - 4; from += 16_384) {
          unzlib.push(bytes.subarray(from, Math.min(end - 4, from + 16_384)))
          if (unpacked > most) return { reason: 'it unpacks to more data than it has pixels' }
        }
      } catch (error) {
        return { reason: error instanceof Error ? error.message : String(error) }
      }
    }
    if (type === 'IEND') break
    at = end
  }
  // A size that the data does not fill must not take the time and the memory of its pixels.
  const least = isInterlaced ? Math.floor((row - 1) * height * 0.9) : row * height
  if (unpacked < least) {
    return { reason: `it ends after ${unpacked} of ${row * height} bytes of pixels` }
  }
  return { bytes: joinBytes(kept) }
}
