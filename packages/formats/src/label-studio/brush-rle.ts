/**
 * The run-length packing of Label Studio's brush: thi.ng/rle-pack over RGBA values of the whole
 * picture. 32 bits of count, 5 bits of word size less one, four sizes of 4 bits less one, then
 * records of a bit (1 a run, 0 a list), 2 bits that choose a size, the length less one, and values.
 */

/** The most values that are unpacked. */
const mostValues = 4 * 200_000_000

/** Unpacks the alpha channel into a bitmap by rows, 0 or 1; undefined when it is not such a packing of that size. */
export function unpackBrush(
  bytes: ArrayLike<number>,
  width: number,
  height: number,
): Uint8Array | undefined {
  let at = 0
  const end = bytes.length * 8
  const read = (size: number): number => {
    let value = 0
    for (let left = size; left > 0; ) {
      const offset = at & 7
      const take = Math.min(left, 8 - offset)
      const byte = bytes[at >> 3] ?? 0
      value = value * 2 ** take + ((byte >> (8 - offset - take)) & (2 ** take - 1))
      at += take
      left -= take
    }
    return value
  }
  const count = read(32)
  if (count !== width * height * 4 || count > mostValues) return undefined
  const word = read(5) + 1
  const sizes = [read(4) + 1, read(4) + 1, read(4) + 1, read(4) + 1]
  const bitmap = new Uint8Array(width * height)
  for (let i = 0; i < count; ) {
    // Whole bytes end the packing, so a few bits may be left, but no record may be missing.
    if (at >= end) return undefined
    const isRun = read(1) === 1
    const next = Math.min(count, i + read(sizes[read(2)]!) + 1)
    if (isRun) {
      if (read(word) > 0) bitmap.fill(1, Math.ceil((i - 3) / 4), Math.ceil((next - 3) / 4))
      i = next
    } else {
      for (; i < next; i++) if (read(word) > 0 && i % 4 === 3) bitmap[(i - 3) / 4] = 1
    }
  }
  return bitmap
}

const runSizes = [3, 4, 8, 16]

/** Packs a bitmap by rows as RGBA, 255 where it is set. */
export function packBrush(bitmap: Uint8Array): number[] {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  const write = (value: number, size: number) => {
    for (let i = size - 1; i >= 0; i--) {
      held = (held << 1) | (Math.floor(value / 2 ** i) & 1)
      if (++bits === 8) {
        bytes.push(held)
        held = 0
        bits = 0
      }
    }
  }
  write(bitmap.length * 4, 32)
  write(7, 5)
  for (const size of runSizes) write(size - 1, 4)
  for (let i = 0; i < bitmap.length; ) {
    let end = i + 1
    while (end < bitmap.length && !bitmap[end] === !bitmap[i]) end++
    for (let left = (end - i) * 4; left > 0; ) {
      const length = Math.min(left, 65536)
      const size = runSizes.findIndex((one) => length <= 2 ** one)
      write(1, 1)
      write(size, 2)
      write(length - 1, runSizes[size]!)
      write(bitmap[i] ? 255 : 0, 8)
      left -= length
    }
    i = end
  }
  if (bits > 0) bytes.push(held << (8 - bits))
  return bytes
}
