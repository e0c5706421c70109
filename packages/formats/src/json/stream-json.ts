import type { SourceFile } from '../source/source-file.js'
import { utf8Chunks } from '../text/utf8-chunks.js'
import { JsonCursor } from './json-cursor.js'

/** What a streamed JSON text yields. */
export type JsonStreamEvent =
  /** A member of the root object that was not asked to be streamed, or a root value that is no object or array. */
  | { kind: 'member'; name: string; value: unknown }
  /** Elements of a streamed array, in order; `index` is that of the first, `byte` its offset. */
  | { kind: 'elements'; name: string; index: number; values: unknown[]; byte: number }
  /** Elements of an array that is only counted: how many more, and how many bytes they take. */
  | { kind: 'counted'; name: string; count: number; bytes: number }
  /** One value that is not JSON; what follows it goes on being read. */
  | { kind: 'broken'; name: string; index?: number; byte: number; reason: string }
  /** The text ends too early. */
  | { kind: 'truncated'; name: string; byte: number }
  | { kind: 'progress'; bytes: number }

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
