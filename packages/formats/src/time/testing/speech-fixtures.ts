import { readdirSync, readFileSync } from 'node:fs'
import { type AnnotationDocument, type DatasetHeader, parseDocument } from '@tagwright/schema'
import fc from 'fast-check'
import { expect } from 'vitest'
import { type CollectedParse, collect, collectFiles } from '../../format/collect.js'
import type { Format } from '../../format/format.js'
import { createMemoryScratch } from '../../format/scratch-store.js'
import { memoryFile, type SourceFile } from '../../source/source-file.js'
import { expectNoHang } from '../../testing/fuzz.js'

/** An environment whose ids and clock are the same each time. */
export function speechEnvironment() {
  let count = 0
  return {
    newId: () => `n-${count++}`,
    now: () => '2026-01-01T00:00:00.000Z',
    scratch: createMemoryScratch(),
  }
}

/** The files of a `fixtures` folder beside a test, licences left out. */
export function fixtureFiles(base: string, pattern = /./): SourceFile[] {
  const folder = new URL('./fixtures/', base)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'LICENSES.md' && pattern.test(entry.name))
    .map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`.replaceAll('//', '/')
      return memoryFile(path.slice(path.indexOf('/fixtures/') + 10), readFileSync(path))
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

type AnyFormat = Format<never, never>

/** Reads files with a format and its default options. */
export const readWith = (
  format: AnyFormat,
  files: readonly SourceFile[],
  options?: unknown,
): Promise<CollectedParse> =>
  collect(format.parse!.call(format, files, options as undefined, speechEnvironment()))

/** Writes documents with a format. */
export async function writeWith(
  format: AnyFormat,
  documents: AnnotationDocument[],
  options?: unknown,
  dataset: DatasetHeader = { kind: 'dataset', schemaVersion: '1.0', ontology: { labels: [] } },
) {
  const corpus = { dataset, documents: () => documents }
  const written = await collectFiles(
    format.serialize!.call(format, corpus, options as undefined, speechEnvironment()),
  )
  const declared = new Set(format.losses.map(({ code }) => code))
  for (const { code } of written.losses) expect(declared).toContain(code)
  return {
    ...written,
    sources: [...written.files].map(([name, bytes]) => memoryFile(name, bytes)),
    text: (name?: string) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        name ? written.files.get(name) : [...written.files.values()][0],
      ),
  }
}

/** Reads, writes and reads again; losses of files of its own format are none but those allowed. */
export async function readWriteRead(
  format: AnyFormat,
  files: readonly SourceFile[],
  allowed: readonly string[] = [],
) {
  const first = await readWith(format, files)
  const written = await writeWith(format, first.documents, undefined, first.dataset)
  expect(written.losses.map(({ code }) => code).filter((code) => !allowed.includes(code))).toEqual(
    [],
  )
  const second = await readWith(format, written.sources)
  return { first, written, second }
}

/** Every document that reading made is one that the contract takes without an error. */
export function expectValid(documents: readonly AnnotationDocument[]): void {
  for (const document of documents) {
    const { issues } = parseDocument(JSON.parse(JSON.stringify(document)))
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  }
}

/**
 * Cuts, flips and doubles bytes of real files by a seed: reading ends in issues and valid
 * documents, never in an exception, and within a second.
 */
export async function fuzzFormat(
  format: AnyFormat,
  files: readonly SourceFile[],
  runs = 150,
): Promise<void> {
  const contents = files.map(({ name, open }) => ({
    name,
    bytes: [...(open() as Iterable<Uint8Array>)][0]!,
  }))
  const mutation = fc.record({
    kind: fc.constantFrom('flip', 'cut', 'double', 'drop', 'insert'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 40 }),
    byte: fc.oneof(
      fc.integer({ min: 0, max: 255 }),
      fc.constantFrom(10, 13, 9, 32, 34, 60, 48, 45),
    ),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...contents),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      async ({ name, bytes }, mutations) => {
        let mutated = [...bytes]
        for (const { kind, at, length, byte } of mutations) {
          const i = Math.floor(at * mutated.length)
          if (kind === 'flip') mutated[i] = byte
          else if (kind === 'cut') mutated = mutated.slice(0, i)
          else if (kind === 'drop') mutated.splice(i, length)
          else if (kind === 'insert') mutated.splice(i, 0, byte)
          else mutated.splice(i, 0, ...mutated.slice(i, i + length * 4))
        }
        const others = files.filter((file) => file.name !== name && files.length < 8)
        const result = await expectNoHang(() =>
          readWith(format, [memoryFile(name, Uint8Array.from(mutated)), ...others]),
        )
        for (const { code } of result.issues) expect(code).toMatch(/^TW-FORMATS-\d{3}$/)
        expectValid(result.documents)
      },
    ),
    { numRuns: runs, seed: 20_260_101 },
  )
}
