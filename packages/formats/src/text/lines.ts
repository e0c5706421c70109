import type { SourceFile } from '../source/source-file.js'
import { readLineBatches } from './line-batches.js'

/** One line of a text file, without its end. */
export interface Line {
  text: string
  /** From 1. */
  number: number
  /** It is a piece of a line that is too long to be held. */
  isPart?: true
}

/**
 * Reads a file line by line in bounded memory: LF, CRLF and CR end a line, a byte order mark is
 * dropped, the encoding is guessed from the first chunk. A line longer than 64 Mi characters is
 * handed out in pieces of one number.
 */
export async function* readLines(file: SourceFile): AsyncGenerator<Line> {
  let isPart = false
  for await (const { lines, first, isOpen = false } of readLineBatches(file)) {
    const last = lines.length - 1
    for (let i = 0; i <= last; i++) {
      const goesOn = isOpen && i === last
      const line: Line = { text: lines[i]!, number: first + i }
      yield isPart || goesOn ? { ...line, isPart: true } : line
      isPart = goesOn
    }
  }
}
