/** The head of a box of an MP4 file (ISO/IEC 14496-12, 4.2). */
export interface Box {
  readonly type: string
  /** Bytes of the head. */
  readonly head: number
  /** Bytes of the whole; Infinity when it goes to the end of the file. */
  readonly size: number
}

/** Reads the head of a box; null when there is none at that byte. */
export function readBox(bytes: Uint8Array, at: number): Box | null {
  if (at + 8 > bytes.length) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.length - at)
  const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
  const short = view.getUint32(0)
  if (short === 0) return { type, head: 8, size: Number.POSITIVE_INFINITY }
  if (short !== 1) return short < 8 ? null : { type, head: 8, size: short }
  if (view.byteLength < 16) return null
  return { type, head: 16, size: view.getUint32(8) * 2 ** 32 + view.getUint32(12) }
}

/** The boxes in a list of bytes, with what is in them. */
export function* boxes(bytes: Uint8Array, from = 0): Generator<{ type: string; data: Uint8Array }> {
  for (let at = from; at < bytes.length; ) {
    const box = readBox(bytes, at)
    if (!box) return
    const end = Math.min(bytes.length, at + box.size)
    yield { type: box.type, data: bytes.subarray(at + box.head, end) }
    at = end
  }
}

/** The box at a path of types; undefined when there is none. */
export function boxAt(bytes: Uint8Array, ...path: readonly string[]): Uint8Array | undefined {
  let data: Uint8Array | undefined = bytes
  for (const type of path) {
    if (!data) return undefined
    data = [...boxes(data)].find((box) => box.type === type)?.data
  }
  return data
}

/** A view of a box. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
