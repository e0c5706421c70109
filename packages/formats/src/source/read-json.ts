import type { ParseEvent } from '../format/parse-event.js'
import { formatIssue } from '../issues/catalogue.js'
import { decodeText } from '../text/decode.js'
import { readBytes } from './read.js'
import type { SourceFile } from './source-file.js'

/** The largest file that is read in one piece. */
const largestPiece = 400 * 1024 * 1024

/** Reads a whole text; an issue says when it is too large. */
export async function readText(
  file: SourceFile,
): Promise<{ text: string } | { event: ParseEvent }> {
  const bytes = await readBytes(file, largestPiece)
  if (bytes) return { text: decodeText(bytes).text }
  const limit = `${largestPiece / 1024 / 1024} MiB`
  const issue = formatIssue('TW-FORMATS-019', { limit }, { file: file.name })
  return { event: { kind: 'issue', issue } }
}

/** Reads a whole JSON text; an issue says why it cannot be read. */
export async function readJson(
  file: SourceFile,
  format: string,
): Promise<{ value: unknown } | { event: ParseEvent }> {
  const read = await readText(file)
  if ('event' in read) return read
  try {
    return { value: JSON.parse(read.text) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const issue = formatIssue('TW-FORMATS-001', { format, reason }, { file: file.name })
    return { event: { kind: 'issue', issue } }
  }
}
