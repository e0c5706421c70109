import type { ParseEvent } from '../format/parse-event.js'
import { formatIssue } from '../issues/catalogue.js'
import { readBytes } from '../source/read.js'
import type { SourceFile } from '../source/source-file.js'
import { decodeText } from '../text/decode.js'

const largest = 400 * 1024 * 1024

/** Keys that would reach into prototypes are dropped wherever they stand. */
export const dropPrototypeKeys = (key: string, value: unknown): unknown =>
  key === '__proto__' || key === 'constructor' || key === 'prototype' ? undefined : value

/** Reads a JSON file in one piece, or says why it cannot. */
export async function readJsonFile(
  file: SourceFile,
  format: string,
): Promise<{ value: unknown } | { issue: ParseEvent }> {
  const place = { file: file.name }
  const bytes = await readBytes(file, largest)
  if (!bytes) {
    return {
      issue: { kind: 'issue', issue: formatIssue('TW-FORMATS-019', { limit: '400 MiB' }, place) },
    }
  }
  try {
    return { value: JSON.parse(decodeText(bytes).text, dropPrototypeKeys) as unknown }
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it is not JSON'
    return {
      issue: { kind: 'issue', issue: formatIssue('TW-FORMATS-001', { format, reason }, place) },
    }
  }
}
