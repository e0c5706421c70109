import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { coco } from '../coco/index.js'
import { collect } from '../format/collect.js'
import type { Format } from '../format/format.js'
import { imageFormats } from '../image-formats.js'
import { memoryFile, type SourceFile } from '../source/source-file.js'
import { testEnvironment } from './expect-declared-losses.js'
import { readFixtures } from './fixtures.js'
import { expectNoHang, seededRandom } from './fuzz.js'

const isText = ({ name }: SourceFile) =>
  /\.(json|jsonl|xml|csv|txt|manifest|ya?ml|names|data)$/i.test(name)
const bytesOf = (file: SourceFile) => (file.open() as Uint8Array[])[0]!
const textOf = (file: SourceFile) => new TextDecoder().decode(bytesOf(file))

/** A small sample of a format: the files of its fixtures that are its own, with their companions. */
function sampleOf(format: Format<never, never>): SourceFile[] {
  const root = new URL(`../${format.id}/fixtures/`, import.meta.url)
  if (!readdirSync(new URL('../', import.meta.url)).includes(format.id)) return []
  const files = readFixtures(root).filter(({ name }) => !name.startsWith('incorrect/'))
  return files.filter((file) => file.size! > 0 && file.size! < 40_000)
}

const read = (format: Format<never, never>, files: readonly SourceFile[]) =>
  collect(format.parse!(files, undefined as never, testEnvironment()))
const said = ({ documents }: Awaited<ReturnType<typeof read>>) =>
  JSON.stringify(documents.map(({ annotations, responses }) => [annotations, responses]))

const formats = ([coco, ...imageFormats] as readonly Format<never, never>[]).map(
  (format) => [format.id, format] as const,
)

test.each(formats)(
  '%s means the same with a byte order mark, other line ends and in UTF-16',
  async (_, format) => {
    const files = sampleOf(format)
    expect(files.length).toBeGreaterThan(0)
    const plain = said(await read(format, files))
    const rewritten = async (write: (text: string) => string | Uint8Array) =>
      said(
        await read(
          format,
          files.map((file) => (isText(file) ? memoryFile(file.name, write(textOf(file))) : file)),
        ),
      )
    expect(await rewritten((text) => `\ufeff${text.replace(/^\ufeff/, '')}`)).toBe(plain)
    // Line ends inside of texts are those of the file, so that only JSON and tables are compared.
    if (files.every(({ name }) => !/\.(xml|csv)$/i.test(name))) {
      expect(await rewritten((text) => text.replace(/\r?\n/g, '\r\n'))).toBe(plain)
    }
    const wide = (text: string) => {
      const bytes = new Uint8Array(text.length * 2 + 2)
      const view = new DataView(bytes.buffer)
      view.setUint16(0, 0xfeff, true)
      for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), true)
      return bytes
    }
    const declares = files.some((file) => isText(file) && /encoding="/.test(textOf(file)))
    if (!declares) expect(await rewritten((text) => wide(text.replace(/^\ufeff/, '')))).toBe(plain)
  },
)

test.each(formats)(
  'of cut files of %s the whole parts are kept, and the cut is told',
  async (_, format) => {
    const random = seededRandom(20260202)
    const files = sampleOf(format)
    const whole = await read(format, files)
    const count = ({ documents }: typeof whole) =>
      documents.reduce((sum, { annotations }) => sum + annotations.length, 0)
    for (let run = 0; run < 12; run++) {
      const at = Math.floor(random() * files.length)
      const bytes = bytesOf(files[at]!)
      const cut = memoryFile(
        files[at]!.name,
        bytes.subarray(0, Math.floor(random() * bytes.length)),
      )
      const result = await read(format, files.with(at, cut))
      expect(count(result)).toBeLessThanOrEqual(count(whole) + 2)
      for (const { code, message } of result.issues) {
        expect(code).toMatch(/^TW-[A-Z]+-\d{3}$/)
        expect(message).not.toMatch(/undefined|\[object/)
      }
    }
  },
)

test.each(formats)('a line of %s without an end does not hang', async (_, format) => {
  const [file] = sampleOf(format).filter(isText)
  if (!file) {
    expect(format.extensions).toEqual(['png'])
    return
  }
  for (const filler of ['9', 'a,', '{"a":', '<a>', '[']) {
    const long = memoryFile(file.name, filler.repeat(200_000))
    const { issues, documents } = await expectNoHang(() => read(format, [long]), 4000)
    expect(issues.length + documents.length).toBeGreaterThan(0)
  }
})
