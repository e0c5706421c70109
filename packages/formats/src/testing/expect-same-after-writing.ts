import { expect } from 'vitest'
import { collect, collectFiles } from '../format/collect.js'
import type { Format } from '../format/format.js'
import { memoryFile, type SourceFile } from '../source/source-file.js'
import { testEnvironment } from './expect-declared-losses.js'

/** Reads, writes and reads again: documents and labels are the same but for order. Gives what was written. */
export async function expectSameAfterWriting(
  format: Format<never, never>,
  files: readonly SourceFile[],
  options: { parse?: unknown; serialize?: unknown } = {},
): Promise<Map<string, Uint8Array>> {
  const read = (sources: readonly SourceFile[]) =>
    collect(format.parse!(sources, options.parse as never, testEnvironment()))
  const first = await read(files)
  const corpus = { dataset: first.dataset!, documents: () => first.documents }
  const written = await collectFiles(
    format.serialize!(corpus, options.serialize as never, testEnvironment()),
  )
  const second = await read([...written.files].map(([path, bytes]) => memoryFile(path, bytes)))
  const sorted = <T extends { id: string }>(list: readonly T[]) =>
    [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
  expect(plain(sorted(second.documents))).toEqual(plain(sorted(first.documents)))
  expect(sorted(second.dataset!.ontology.labels)).toEqual(sorted(first.dataset!.ontology.labels))
  return written.files
}
