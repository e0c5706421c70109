import type { SourceFile } from '../source/source-file.js'
import type { TextEncodingName } from '../text/decode.js'
import { readLineBatches } from '../text/line-batches.js'

/** How the lines of a file that tells of many recordings are collected. */
export interface RecordingLines<C> {
  /** The recording that a line is of; undefined for comments and empty lines. */
  keyOf(line: string): string | undefined
  create(key: string): C
  add(collector: C, line: string, number: number): void
  /** Takes a line that is of no recording. */
  other?(line: string, number: number): void
  /** A file of more bytes is gone through twice, so that a recording leaves memory at its last line. @default 64 MiB */
  memory?: number
}

/**
 * Collects the lines of each recording, wherever in the file they stand. A recording is handed out
 * when its last line has been read; of a small file, all of them are at the end.
 */
export async function* collectByRecording<C>(
  file: SourceFile,
  lines: RecordingLines<C>,
): AsyncGenerator<
  | { kind: 'recording'; collector: C }
  | { kind: 'read'; bytes: number; first: boolean; encoding: TextEncodingName }
> {
  const memory = lines.memory ?? 64 * 1024 * 1024
  const lasts = (file.size ?? 0) > memory ? await lastLines(file, lines) : undefined
  const open = new Map<string, C>()
  let key: string | undefined
  let current: C | undefined
  for await (const batch of readLineBatches(file)) {
    for (let i = 0; i < batch.lines.length; i++) {
      const line = batch.lines[i]!
      const found = lines.keyOf(line)
      if (found === undefined) {
        if (line !== '') lines.other?.(line, batch.first + i)
        continue
      }
      if (found !== key || current === undefined) {
        key = found
        current = open.get(found)
        if (current === undefined) {
          current = lines.create(found)
          open.set(found, current)
        }
      }
      lines.add(current, line, batch.first + i)
      if (lasts?.get(found) === batch.first + i) {
        yield { kind: 'recording', collector: current }
        open.delete(found)
        key = undefined
      }
    }
    const { bytes, encoding } = batch
    yield { kind: 'read', bytes, encoding, first: batch.first === 1 }
  }
  for (const collector of open.values()) yield { kind: 'recording', collector }
}

async function lastLines<C>(
  file: SourceFile,
  { keyOf }: RecordingLines<C>,
): Promise<Map<string, number>> {
  const lasts = new Map<string, number>()
  for await (const { lines, first } of readLineBatches(file)) {
    for (let i = 0; i < lines.length; i++) {
      const key = keyOf(lines[i]!)
      if (key !== undefined) lasts.set(key, first + i)
    }
  }
  return lasts
}

/** The fields of a line between white space. */
export function splitFields(line: string): string[] {
  const isPlain = !line.includes('\t') && !line.includes('  ') && !line.startsWith(' ')
  if (!isPlain) return line.trim().split(/\s+/)
  const fields = line.split(' ')
  if (fields.at(-1) === '') fields.pop()
  return fields
}
