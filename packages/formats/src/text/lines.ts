import type { SourceFile } from '../source/source-file.js'
import { guessEncoding } from './decode.js'

/** One line of a text file, without its end. */
export interface Line {
  text: string
  /** From 1. */
  number: number
}

const longest = 64 * 1024 * 1024

/**
 * Reads a file line by line in bounded memory: LF, CRLF and CR end a line, a byte order mark is
 * dropped, the encoding is guessed from the first chunk. A line longer than 64 Mi characters is
 * handed out in pieces.
 */
export async function* readLines(file: SourceFile): AsyncGenerator<Line> {
  let decoder: TextDecoder | undefined
  let rest = ''
  let number = 0
  for await (const chunk of file.open()) {
    let bytes = chunk
    if (!decoder) {
      const guess = guessEncoding(chunk)
      decoder = new TextDecoder(guess.encoding, { ignoreBOM: true })
      bytes = chunk.subarray(guess.mark)
    }
    rest += decoder.decode(bytes, { stream: true })
    let from = 0
    for (;;) {
      const end = nextEnd(rest, from)
      if (end < 0) break
      // A CR at the very end may be the first half of a CRLF.
      if (rest[end] === '\r' && end + 1 === rest.length) break
      yield { text: rest.slice(from, end), number: ++number }
      from = end + (rest[end] === '\r' && rest[end + 1] === '\n' ? 2 : 1)
    }
    rest = rest.slice(from)
    if (rest.length > longest) {
      yield { text: rest, number: ++number }
      rest = ''
    }
  }
  rest += decoder?.decode() ?? ''
  if (rest.endsWith('\r')) rest = rest.slice(0, -1)
  if (rest !== '') yield { text: rest, number: ++number }
}

function nextEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  const carriage = text.indexOf('\r', from)
  if (feed < 0) return carriage
  return carriage >= 0 && carriage < feed ? carriage : feed
}
