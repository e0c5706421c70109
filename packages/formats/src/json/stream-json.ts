import type { SourceFile } from '../source/source-file.js'
import { utf8Chunks } from '../text/utf8-chunks.js'
import { JsonCursor } from './json-cursor.js'
import type { JsonStreamEvent } from './json-stream-event.js'

/** The name of the root itself, when the root is an array. */
export const jsonRoot = ''

/**
 * Reads a JSON text from bytes without ever holding it whole: elements of the arrays named (or of
 * a root array) come in batches, other members whole. A scan finds where elements end, and the
 * engine's own `JSON.parse` reads them in runs, so that it costs little more than `JSON.parse` of
 * the same text, at any size. Never throws on data.
 *
 * @param arrays Names of root members to stream; a root array is streamed always, under the name `''`.
 * @param counted Names of those whose elements are only counted, which is quicker than reading them.
 */
export async function* streamJson(
  file: SourceFile,
  arrays: readonly string[],
  counted: readonly string[] = [],
): AsyncGenerator<JsonStreamEvent> {
  const cursor = new JsonCursor(new Set([...arrays, ...counted]), new Set(counted))
  let bytes = 0
  for await (const chunk of utf8Chunks(file)) {
    bytes += chunk.length
    yield* cursor.push(chunk)
    yield { kind: 'progress', bytes }
  }
  yield* cursor.end()
}
