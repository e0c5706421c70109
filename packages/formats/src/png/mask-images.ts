import type { MaskGeometry } from '@tagwright/schema'
import { encodeMask } from '@tagwright/schema'
import { type DecodedPng, encode } from 'fast-png'
import { pixelValues } from './read-png.js'

/** A picture of one number a pixel: indexes, or red*65536+green*256+blue where it has colours. */
export interface ValuePicture {
  width: number
  height: number
  values: Uint32Array
  /** Values are grey levels or indexes, not colours. */
  indexed: boolean
  /** The colour of an index, as red*65536+green*256+blue. */
  colorOf(value: number): number
}

/** The numbers of a decoded picture, with the colours that they stand for. */
export function valuePicture(png: DecodedPng): ValuePicture {
  const { values, indexed } = pixelValues(png)
  const { palette } = png
  const colorOf = (value: number) => {
    if (!indexed) return value
    const [red, green, blue] = palette?.[value] ?? []
    return palette ? (red ?? 0) * 65536 + (green ?? 0) * 256 + (blue ?? 0) : value * 0x010101
  }
  return { width: png.width, height: png.height, values, indexed, colorOf }
}

/** How often each value occurs. */
export function countValues(values: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>()
  let from = 0
  // Runs are counted at once: masks are made of them.
  for (let i = 1; i <= values.length; i++) {
    if (i < values.length && values[i] === values[from]) continue
    counts.set(values[from]!, (counts.get(values[from]!) ?? 0) + i - from)
    from = i
  }
  return counts
}

/** The mask of each value wanted, with their place in the picture: one pass over the pixels. */
export function masksOf(
  picture: Pick<ValuePicture, 'width' | 'height' | 'values'>,
  wanted: ReadonlySet<number>,
): Map<number, MaskGeometry> {
  const { width, height, values } = picture
  const counts = new Map<number, number[]>()
  const ends = new Map<number, number>()
  // Column by column, as run lengths go.
  let value = -1
  let from = 0
  const close = (end: number) => {
    if (!wanted.has(value)) return
    const list = counts.get(value) ?? []
    counts.set(value, list)
    list.push(from - (ends.get(value) ?? 0), end - from)
    ends.set(value, end)
  }
  let at = 0
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++, at++) {
      const here = values[y * width + x]!
      if (here === value) continue
      close(at)
      value = here
      from = at
    }
  }
  close(at)
  const masks = new Map<number, MaskGeometry>()
  for (const [key, list] of counts) {
    const rest = width * height - ends.get(key)!
    if (rest > 0) list.push(rest)
    masks.set(key, { type: 'mask', size: [height, width], counts: list })
  }
  return masks
}

/** A picture of black and white as a mask of a size, drawn anew where it has another: what is not 0 belongs to it. */
export function maskOfPicture(
  picture: Pick<ValuePicture, 'width' | 'height' | 'values'>,
  size: { width: number; height: number },
): MaskGeometry {
  const { width, height } = size
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(((y + 0.5) * picture.height) / height) * picture.width
    for (let x = 0; x < width; x++) {
      const column = Math.floor(((x + 0.5) * picture.width) / width)
      if (picture.values[row + column] !== 0) data[y * width + x] = 1
    }
  }
  return encodeMask({ width, height, data })
}

/** Writes grey levels: 8 bits a pixel while they fit, else 16. */
export function encodeGrey(width: number, height: number, values: Uint16Array): Uint8Array {
  let most = 0
  for (const value of values) if (value > most) most = value
  const depth = most > 255 ? 16 : 8
  const data = depth === 16 ? values : Uint8Array.from(values)
  return encode({ width, height, data, channels: 1, depth })
}

/** Writes colours, given as red*65536+green*256+blue. */
export function encodeColors(width: number, height: number, values: Uint32Array): Uint8Array {
  const data = new Uint8Array(width * height * 3)
  for (let i = 0; i < values.length; i++) {
    data[i * 3] = values[i]! >> 16
    data[i * 3 + 1] = (values[i]! >> 8) & 255
    data[i * 3 + 2] = values[i]! & 255
  }
  return encode({ width, height, data, channels: 3, depth: 8 })
}
