import {
  collect,
  collectFiles,
  type Format,
  type FormatEnvironment,
  memoryFile,
  type SourceFile,
} from '@tagwright/formats'
import type { AnnotationDocument } from '@tagwright/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

/** What the contract of a format is tried with. */
export interface FormatSamples {
  /** One small, whole data set in this format. */
  files: readonly SourceFile[]
  /** A fresh environment, with ids and clock that are the same each time. */
  environment(): FormatEnvironment
}

async function headOf(file: SourceFile): Promise<Uint8Array> {
  for await (const chunk of file.open()) return chunk.subarray(0, 65536)
  return new Uint8Array()
}

/** The checks that every format passes: detection, hostile bytes, losses declared, round trip. */
export function describeFormat<P, S>(
  format: Format<P, S>,
  { files, environment }: FormatSamples,
): void {
  const { parse, serialize } = format
  const errors = (issues: readonly { severity: string }[]) =>
    issues.filter((issue) => issue.severity === 'error')

  describe(`the format ${format.id} keeps the contract`, () => {
    test('it knows its own files better than other bytes', async () => {
      const [file] = files
      if (!file) throw new Error('give at least one file')
      const own = format.detect({ name: file.name, head: await headOf(file) })
      expect(own).toBeGreaterThan(0.5)
      expect(own).toBeLessThanOrEqual(1)
      const other = format.detect({ name: 'x.bin', head: new Uint8Array([0, 255, 1, 254]) })
      expect(other).toBeLessThan(own)
    })

    if (!parse) return
    const read = (sources: readonly SourceFile[]) =>
      collect(parse.call(format, sources, undefined, environment()))

    test('it reads its own files without an error', async () => {
      const result = await read(files)
      expect(errors(result.issues)).toEqual([])
      expect(result.documents.length).toBeGreaterThan(0)
    })

    test('any bytes end in issues, never in an exception', async () => {
      const name = files[0]?.name ?? 'x'
      await fc.assert(
        fc.asyncProperty(fc.oneof(fc.uint8Array(), fc.json()), async (content) => {
          const { issues } = await read([memoryFile(name, content)])
          for (const issue of issues) expect(issue.code).toMatch(/^TW-[A-Z]+-\d{3}$/)
        }),
        { numRuns: 60 },
      )
    })

    if (!serialize) return

    test('what it writes it reads back, but for declared losses', async () => {
      const first = await read(files)
      if (!first.dataset) throw new Error('the sample gives no data set')
      const corpus = { dataset: first.dataset, documents: () => first.documents }
      const written = await collectFiles(serialize.call(format, corpus, undefined, environment()))
      const declared = format.losses.map((loss) => loss.code)
      expect(written.losses.filter((loss) => !declared.includes(loss.code))).toEqual([])
      const second = await read([...written.files].map(([path, bytes]) => memoryFile(path, bytes)))
      expect(errors(second.issues)).toEqual([])
      expect(geometriesOf(second.documents)).toEqual(geometriesOf(first.documents))
    })
  })
}

const geometriesOf = (documents: readonly AnnotationDocument[]) =>
  documents.map((document) => document.annotations.map((annotation) => annotation.geometry))
