const encoder = new TextEncoder()

/** Gathers small pieces of text into chunks of bytes, so that a large file is never one string. */
export function* textChunks(pieces: Iterable<string>, size = 64 * 1024): Generator<Uint8Array> {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length >= size) {
      yield encoder.encode(text)
      text = ''
    }
  }
  if (text !== '') yield encoder.encode(text)
}
