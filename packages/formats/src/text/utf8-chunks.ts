import type { SourceFile } from '../source/source-file.js'
import { guessEncoding } from './decode.js'

/** The bytes of a text file as UTF-8 without a byte order mark, whatever its encoding. */
export async function* utf8Chunks(file: SourceFile): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined
  let first = true
  const encoder = new TextEncoder()
  for await (const chunk of file.open()) {
    let bytes = chunk
    if (first) {
      first = false
      const guess = guessEncoding(chunk)
      bytes = chunk.subarray(guess.mark)
      if (guess.encoding !== 'utf-8') decoder = new TextDecoder(guess.encoding, { ignoreBOM: true })
    }
    yield decoder ? encoder.encode(decoder.decode(bytes, { stream: true })) : bytes
  }
  const rest = decoder?.decode()
  if (rest) yield encoder.encode(rest)
}
