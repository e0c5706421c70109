import type { SourceFile } from '../source/source-file.js'
import { type EncodingGuess, guessEncoding, type TextEncodingName } from './decode.js'

/** The lines of one stretch of a file, without their ends. */
export interface LineBatch {
  lines: string[]
  /** Number of the first line, from 1. */
  first: number
  /** Bytes read so far. */
  bytes: number
  encoding: TextEncodingName
  /** The last line is a piece of one that goes on in the next stretch. */
  isOpen?: true
}

const longest = 64 * 1024 * 1024

/**
 * Reads a file in stretches of lines, much quicker than line by line and in bounded memory. LF,
 * CRLF and CR end a line, a byte order mark is dropped, the encoding is guessed from the first
 * chunk. A line longer than 64 Mi characters is handed out in pieces.
 */
export async function* readLineBatches(file: SourceFile): AsyncGenerator<LineBatch> {
  let decoder: TextDecoder | undefined
  let guess: EncodingGuess = { encoding: 'utf-8', mark: 0 }
  let rest = ''
  let carriage = false
  let next = 1
  let bytes = 0
  for await (const chunk of file.open()) {
    let body = chunk
    if (!decoder) {
      guess = guessEncoding(chunk)
      decoder = new TextDecoder(guess.encoding, { ignoreBOM: true })
      body = chunk.subarray(guess.mark)
    }
    bytes += chunk.length
    // Only what is new is searched: a line of a gigabyte must not be gone through for every chunk.
    let text: string = (carriage ? '\r' : '') + decoder.decode(body, { stream: true })
    // A CR at the very end may be the first half of a CRLF.
    carriage = text.endsWith('\r')
    if (carriage) text = text.slice(0, -1)
    const lines = splitLines(text)
    lines[0] = rest + lines[0]
    rest = lines.pop() ?? ''
    const isOpen = rest.length > longest
    if (isOpen) {
      lines.push(rest)
      rest = ''
    }
    if (lines.length === 0) continue
    const batch: LineBatch = { lines, first: next, bytes, encoding: guess.encoding }
    yield isOpen ? { ...batch, isOpen } : batch
    // All pieces of a line have its number.
    next += lines.length - (isOpen ? 1 : 0)
  }
  const lines = splitLines(`${rest}${carriage ? '\r' : ''}${decoder?.decode() ?? ''}`)
  if (lines.at(-1) === '') lines.pop()
  if (lines.length > 0) yield { lines, first: next, bytes, encoding: guess.encoding }
}

/** The lines of a text, whichever way they end. */
export function splitLines(text: string): string[] {
  return text.includes('\r') ? text.split(/\r\n|\r|\n/) : text.split('\n')
}
