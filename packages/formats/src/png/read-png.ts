import { type DecodedPng, decode } from 'fast-png'
import { safePng } from './safe-png.js'

/** Decodes a PNG; says why it cannot be: broken, too large, or more compressed data than its size allows. */
export function readPng(bytes: Uint8Array): { png: DecodedPng } | { reason: string } {
  const safe = safePng(bytes)
  if ('reason' in safe) return safe
  try {
    return { png: decode(safe.bytes, { checkCrc: false }) }
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
