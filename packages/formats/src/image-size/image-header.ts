import type { ExifOrientation } from '@tagwright/schema'
import { readExifOrientation } from './exif.js'

/** What the header of an image file says. */
export interface ImageHeader {
  kind: 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp'
  /** Pixels as stored. */
  width: number
  height: number
  /** How the stored picture is turned for display (CIPA DC-008); 1 is upright. */
  orientation: ExifOrientation
}

const text = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length))

/**
 * Reads the size of a PNG, JPEG (with EXIF orientation), GIF, WebP or BMP from its first bytes.
 *
 * @returns undefined when it is none of these, `'more'` when more bytes are needed to tell.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | 'more' | undefined {
  if (bytes.length < 12) return 'more'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const upright = { orientation: 1 } as const
  if (view.getUint32(0) === 0x89504e47) {
    if (bytes.length < 24) return 'more'
    return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20), ...upright }
  }
  if (view.getUint16(0) === 0xffd8) return readJpeg(bytes, view)
  if (text(bytes, 0, 4) === 'GIF8') {
    return {
      kind: 'gif',
      width: view.getUint16(6, true),
      height: view.getUint16(8, true),
      ...upright,
    }
  }
  if (text(bytes, 0, 2) === 'BM') {
    if (bytes.length < 26) return 'more'
    // The old header (12 bytes) has 16-bit sizes; a negative height means top-down rows.
    const old = view.getUint32(14, true) === 12
    const width = old ? view.getUint16(18, true) : view.getInt32(18, true)
    const height = old ? view.getUint16(20, true) : Math.abs(view.getInt32(22, true))
    return { kind: 'bmp', width, height, ...upright }
  }
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') return readWebp(bytes, view)
  return undefined
}

function readJpeg(bytes: Uint8Array, view: DataView): ImageHeader | 'more' | undefined {
  let at = 2
  let orientation: ExifOrientation = 1
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    // Markers without a length: padding, restarts, start of image.
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2
      continue
    }
    const length = view.getUint16(at + 2)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      if (at + 9 > bytes.length) return 'more'
      return {
        kind: 'jpeg',
        width: view.getUint16(at + 7),
        height: view.getUint16(at + 5),
        orientation,
      }
    }
    if (marker === 0xe1) {
      if (at + 2 + length > bytes.length) return 'more'
      orientation = readExifOrientation(bytes.subarray(at + 4, at + 2 + length)) ?? orientation
    }
    if (marker === 0xd9 || marker === 0xda || length < 2) return undefined
    at += 2 + length
  }
  return 'more'
}

function readWebp(bytes: Uint8Array, view: DataView): ImageHeader | 'more' | undefined {
  if (bytes.length < 30) return 'more'
  const chunk = text(bytes, 12, 4)
  const size = (width: number, height: number): ImageHeader => ({
    kind: 'webp',
    width,
    height,
    orientation: 1,
  })
  if (chunk === 'VP8 ') {
    return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true)
    return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
  }
  if (chunk !== 'VP8X') return undefined
  const three = (at: number) => bytes[at]! + bytes[at + 1]! * 256 + bytes[at + 2]! * 65536 + 1
  return size(three(24), three(27))
}
