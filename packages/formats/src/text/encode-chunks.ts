const size = 64 * 1024

/** UTF-8 of text that comes in pieces, handed out in chunks of about 64 KiB. */
export function* encodeChunks(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < size) continue
    // A pair of surrogates is not torn apart.
    const last = text.charCodeAt(text.length - 1)
    const keep = last >= 0xd800 && last < 0xdc00 ? 1 : 0
    yield encoder.encode(text.slice(0, text.length - keep))
    text = keep ? text.slice(-1) : ''
  }
  if (text !== '') yield encoder.encode(text)
}
