import { type DecodedPng, decode } from 'fast-png'

/** The most pixels of a picture that is decoded. */
const mostPixels = 200_000_000

/** Decodes a PNG; says why it cannot be: broken, too large, or more compressed data than its size allows. */
export function readPng(bytes: Uint8Array): { png: DecodedPng } | { reason: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47) return { reason: 'it is no PNG' }
  const width = view.getUint32(16)
  const height = view.getUint32(20)
  if (width === 0 || height === 0) return { reason: 'its size is 0' }
  if (width * height > mostPixels) return { reason: `it has more than ${mostPixels} pixels` }
  // Deflate never makes data much larger, so more of it than pixels is a bomb.
  const expected = height * (width * 8 + 1)
  if (bytes.length > expected + 1024 * 1024) return { reason: 'it holds more data than pixels' }
  try {
    return { png: decode(bytes, { checkCrc: false }) }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}

/** One number for each pixel: the value of a grey or indexed picture, red*65536+green*256+blue of a coloured one; alpha 0 is 0. */
export function pixelValues(png: DecodedPng): { values: Uint32Array; indexed: boolean } {
  const { width, height, data, channels, depth } = png
  const values = new Uint32Array(width * height)
  const indexed = channels === 1
  if (indexed && depth < 8) {
    const perByte = 8 / depth
    const row = Math.ceil(width / perByte)
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const byte = data[y * row + Math.floor(x / perByte)]!
        values[y * width + x] = (byte >> (8 - depth * ((x % perByte) + 1))) & (2 ** depth - 1)
      }
    }
    return { values, indexed }
  }
  const shift = depth === 16 && !indexed ? 8 : 0
  for (let i = 0; i < values.length; i++) {
    const at = i * channels
    const grey = channels < 3
    const alpha = channels === 2 ? data[at + 1]! : channels === 4 ? data[at + 3]! : 1
    if (alpha === 0) continue
    values[i] = grey
      ? data[at]!
      : (data[at]! >> shift) * 65536 + (data[at + 1]! >> shift) * 256 + (data[at + 2]! >> shift)
  }
  return { values, indexed }
}
