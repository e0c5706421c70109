import { readNumber } from './webm-elements.js'

/** What a block holds. */
export interface Block {
  readonly track: number
  /** In units of the file, from the start of the cluster. */
  readonly time: number
  readonly frames: readonly Uint8Array[]
}

/** Reads a block with one frame or several laced together; null when it is broken. Source: RFC 9559, 10. */
export function readBlock(data: Uint8Array): Block | null {
  const track = readNumber(data, 0, false)
  if (!track || data.length < track.length + 3) return null
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const time = view.getInt16(track.length)
  const lacing = (data[track.length + 2]! >> 1) & 3
  const rest = data.subarray(track.length + 3)
  const frames = lacing === 0 ? [rest] : unlace(rest, lacing)
  return frames && { track: track.value, time, frames }
}

function unlace(data: Uint8Array, lacing: number): Uint8Array[] | null {
  const count = (data[0] ?? 0) + 1
  let at = 1
  const sizes: number[] = []
  if (lacing === 2) {
    const each = Math.floor((data.length - 1) / count)
    for (let index = 1; index < count; index++) sizes.push(each)
  } else
    for (let index = 1; index < count; index++) {
      if (lacing === 1) {
        let size = 0
        while (data[at] === 255) size += data[at++]!
        sizes.push(size + (data[at++] ?? 0))
        continue
      }
      const number = readNumber(data, at, false)
      if (!number) return null
      at += number.length
      // From the second on it is what is more or less than the one before, around the middle of its range.
      const middle = 2 ** (7 * number.length - 1) - 1
      sizes.push(index === 1 ? number.value : sizes.at(-1)! + number.value - middle)
    }
  const frames: Uint8Array[] = []
  for (const size of sizes) {
    if (size < 0 || at + size > data.length) return null
    frames.push(data.subarray(at, at + size))
    at += size
  }
  frames.push(data.subarray(at))
  return frames
}
