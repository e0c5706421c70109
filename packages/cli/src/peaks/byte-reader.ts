/** Takes bytes from a stream in pieces of the size that is asked for. */
export interface ByteReader {
  /** Exactly so many bytes, or fewer at the end. */
  read(count: number): Promise<Uint8Array>
  /** Up to so many bytes, whatever is there; empty at the end. */
  some(most: number): Promise<Uint8Array>
  skip(count: number): Promise<void>
}

/** Makes a reader of a stream. */
export function createByteReader(
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): ByteReader {
  const chunks =
    Symbol.asyncIterator in stream ? stream[Symbol.asyncIterator]() : stream[Symbol.iterator]()
  let rest: Uint8Array = new Uint8Array()
  const some = async (most: number): Promise<Uint8Array> => {
    while (rest.length === 0) {
      const next = await chunks.next()
      if (next.done) return rest
      rest = next.value
    }
    const piece = rest.subarray(0, most)
    rest = rest.subarray(piece.length)
    return piece
  }
  return {
    some,
    async read(count) {
      const bytes = new Uint8Array(count)
      let filled = 0
      while (filled < count) {
        const piece = await some(count - filled)
        if (piece.length === 0) break
        bytes.set(piece, filled)
        filled += piece.length
      }
      return bytes.subarray(0, filled)
    },
    async skip(count) {
      for (let left = count; left > 0; ) {
        const piece = await some(left)
        if (piece.length === 0) return
        left -= piece.length
      }
    },
  }
}
