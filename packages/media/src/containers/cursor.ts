import type { ByteSource } from './byte-source.js'

/** A place in a file from which is read onwards. */
export interface Cursor {
  /** The byte of the file that `bytes` begins with. */
  readonly at: number
  /** What is there from `at` on. */
  readonly bytes: Uint8Array
  /** Sees to it that `bytes` has as many, and a good portion when it must fetch; false at the end of the file. */
  has(length: number): Promise<boolean>
  /** Goes on by so many bytes. */
  skip(length: number): void
}

/** Bytes fetched at once when a file is read on and on. */
const usualPortion = 1 << 18

/** Bytes fetched at once when only a look is wanted. */
export const lookPortion: number = 1 << 14

/** Makes a cursor at a place of a file. */
export function createCursor(source: ByteSource, start: number, portion = usualPortion): Cursor {
  let at = start
  let bytes: Uint8Array = new Uint8Array(0)
  return {
    get at() {
      return at
    },
    get bytes() {
      return bytes
    },
    async has(length) {
      if (bytes.length >= length) return true
      bytes = await source.read(at, Math.max(length, portion))
      return bytes.length >= length
    },
    skip(length) {
      at += length
      bytes = length < bytes.length ? bytes.subarray(length) : new Uint8Array(0)
    },
  }
}
