import type { SourceFile } from '../source/source-file.js'
import { readLineBatches } from './line-batches.js'

/** One line of a text file, without its end. */
export interface Line {
  text: string
  /** From 1. */
  number: number
}

/**
 * Reads a file line by line in bounded memory: LF, CRLF and CR end a line, a byte order mark is
 * dropped, the encoding is guessed from the first chunk. A line longer than 64 Mi characters is
 * handed out in pieces.
 */
export async function* readLines(file: SourceFile): AsyncGenerator<Line> {
  for await (const { lines, first } of readLineBatches(file)) {
    for (let i = 0; i < lines.length; i++) yield { text: lines[i]!, number: first + i }
  }
}
