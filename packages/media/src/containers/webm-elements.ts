import type { Cursor } from './cursor.js'

/** The elements of Matroska and WebM that sound needs. Source: RFC 8794, RFC 9559. */
export const ids = {
  ebml: 0x1a45dfa3,
  segment: 0x18538067,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackNumber: 0xd7,
  trackType: 0x83,
  codecId: 0x86,
  codecPrivate: 0x63a2,
  codecDelay: 0x56aa,
  audio: 0xe1,
  samplingFrequency: 0xb5,
  channels: 0x9f,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
} as const

/** The head of an element. */
export interface Element {
  readonly id: number
  /** Bytes of id and size. */
  readonly head: number
  /** Bytes of what is in it; Infinity when the file leaves that open. */
  readonly size: number
}

/** Reads a number of variable length at a byte; null when it is cut off. */
export function readNumber(
  bytes: Uint8Array,
  at: number,
  keepsMarker: boolean,
): { value: number; length: number } | null {
  const first = bytes[at]
  if (!first) return null
  const length = Math.clz32(first) - 23
  if (at + length > bytes.length) return null
  let value = keepsMarker ? first : first & (0xff >> length)
  let open = (first & (0xff >> length)) === 0xff >> length
  for (let next = 1; next < length; next++) {
    value = value * 256 + bytes[at + next]!
    open &&= bytes[at + next] === 255
  }
  return { value: open && !keepsMarker ? Number.POSITIVE_INFINITY : value, length }
}

/** Reads the head of the element at a byte; null when there is none. */
export function readElement(bytes: Uint8Array, at: number): Element | null {
  const id = readNumber(bytes, at, true)
  const size = id && id.length <= 4 ? readNumber(bytes, at + id.length, false) : null
  return id && size ? { id: id.value, head: id.length + size.length, size: size.value } : null
}

/** The elements inside of another one. */
export function* children(bytes: Uint8Array): Generator<{ id: number; data: Uint8Array }> {
  for (let at = 0; at < bytes.length; ) {
    const element = readElement(bytes, at)
    if (!element) return
    const from = at + element.head
    const to = Math.min(bytes.length, from + element.size)
    yield { id: element.id, data: bytes.subarray(from, to) }
    at = to
  }
}

/** A whole number of an element. */
export const numberOf = (data: Uint8Array): number =>
  data.reduce((sum, byte) => sum * 256 + byte, 0)

/** A floating-point number of an element, of 4 or 8 bytes. */
export function floatOf(data: Uint8Array): number {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  return data.length === 4
    ? view.getFloat32(0)
    : data.length === 8
      ? view.getFloat64(0)
      : Number.NaN
}

/** The head of the element that a cursor stands at; null at the end of the file. */
export async function elementAt(cursor: Cursor): Promise<Element | null> {
  await cursor.has(12)
  return readElement(cursor.bytes, 0)
}
