import type { ExifOrientation } from '@tagwright/schema'
import { jpegFacts } from './jpeg-facts.js'

/** What the bytes of a file say about the picture in it. */
export interface ImageFacts {
  type: 'jpeg' | 'png' | 'gif' | 'webp' | 'bmp' | 'avif' | 'svg' | 'unknown'
  /** How the stored pixels are to be turned. @default 1 */
  orientation: ExifOrientation
  /** Pixels as stored, before the orientation; 0 when the header does not tell. */
  storedWidth: number
  storedHeight: number
  /** The file ends before the picture does. */
  truncated: boolean
  /** More than one picture follow each other. */
  moving: boolean
}

const text = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))

const endsWith = (tail: Uint8Array, mark: readonly number[]): boolean => {
  // Cameras and sites append padding or a trailer, so the mark need not be the last bytes.
  for (let at = tail.length - mark.length; at >= 0; at--) {
    if (mark.every((byte, i) => tail[at + i] === byte)) return true
  }
  return false
}

const pngEnd = [0x49, 0x45, 0x4e, 0x44]
const jpegEnd = [0xff, 0xd9]

/** Size and movement of a WebP, by its container specification (RFC 9649). */
function webpFacts(view: DataView): Partial<ImageFacts> {
  if (view.byteLength < 30) return {}
  const kind = view.getUint8(15)
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
  if (kind === 0x58) {
    const moving = (view.getUint8(20) & 0x02) !== 0
    return { storedWidth: three(24) + 1, storedHeight: three(27) + 1, moving }
  }
  if (kind === 0x4c) {
    const bits = view.getUint32(21, true)
    return { storedWidth: (bits & 0x3fff) + 1, storedHeight: ((bits >> 14) & 0x3fff) + 1 }
  }
  return {
    storedWidth: view.getUint16(26, true) & 0x3fff,
    storedHeight: view.getUint16(28, true) & 0x3fff,
  }
}

/**
 * Reads type, size and orientation from the first bytes of a file (64 KiB are plenty but for
 * photos with large previews) and from its last ones whether it is whole. Never throws.
 */
export function sniffImage(head: Uint8Array, tail: Uint8Array): ImageFacts {
  const facts: ImageFacts = {
    type: 'unknown',
    orientation: 1,
    storedWidth: 0,
    storedHeight: 0,
    truncated: false,
    moving: false,
  }
  if (head.length < 12) return facts
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (head[0] === 0xff && head[1] === 0xd8) {
    return { ...facts, ...jpegFacts(view), type: 'jpeg', truncated: !endsWith(tail, jpegEnd) }
  }
  if (view.getUint32(0) === 0x89504e47) {
    const whole = head.length >= 24
    return {
      ...facts,
      type: 'png',
      storedWidth: whole ? view.getUint32(16) : 0,
      storedHeight: whole ? view.getUint32(20) : 0,
      truncated: !endsWith(tail, pngEnd),
      // The control chunk of an animated PNG stands before the data.
      moving: text(head, 0, 512).includes('acTL'),
    }
  }
  if (text(head, 0, 4) === 'GIF8') {
    const [storedWidth, storedHeight] = [view.getUint16(6, true), view.getUint16(8, true)]
    const moving = text(head, 0, 2048).includes('NETSCAPE2.0')
    return { ...facts, type: 'gif', storedWidth, storedHeight, moving }
  }
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 4) === 'WEBP')
    return { ...facts, ...webpFacts(view), type: 'webp' }
  if (text(head, 4, 8) === 'ftypavif') return { ...facts, type: 'avif' }
  if (text(head, 0, 2) === 'BM') {
    const isWhole = head.length >= 26
    const storedWidth = isWhole ? Math.abs(view.getInt32(18, true)) : 0
    const storedHeight = isWhole ? Math.abs(view.getInt32(22, true)) : 0
    return { ...facts, type: 'bmp', storedWidth, storedHeight }
  }
  if (/<svg[\s>]/i.test(text(head, 0, Math.min(head.length, 1024))))
    return { ...facts, type: 'svg' }
  return facts
}
