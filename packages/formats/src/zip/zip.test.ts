import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readBytes } from '../source/read.js'
import { memoryFile } from '../source/source-file.js'
import { testEnvironment } from '../testing/expect-declared-losses.js'
import { mutate, seededRandom } from '../testing/fuzz.js'
import { openZip } from './open-zip.js'
import { packZip } from './pack-zip.js'

const open = (bytes: Uint8Array, limits = {}) =>
  openZip(memoryFile('a.zip', bytes), testEnvironment(), limits)
const text = (value: string) => new TextEncoder().encode(value)

async function pack(files: Record<string, string>): Promise<Uint8Array> {
  const outputs = Object.entries(files).map(([path, value]) => ({ path, content: [text(value)] }))
  const chunks: number[] = []
  for await (const chunk of packZip(outputs)) chunks.push(...chunk)
  return Uint8Array.from(chunks)
}

test('files come out as they were packed, and can be opened twice', async () => {
  const wanted = { 'a.json': '{}', 'labels/ü b.txt': '0 1 2'.repeat(9000), 'empty.txt': '' }
  const archive = await pack(wanted)
  expect(await pack(wanted)).toEqual(archive)
  const { files, issues } = await open(archive)
  expect(issues).toEqual([])
  for (const file of [...files, ...files]) {
    const bytes = await readBytes(file)
    expect(new TextDecoder().decode(bytes)).toBe(wanted[file.name as keyof typeof wanted])
    expect(file.size).toBe(bytes?.length)
  }
  expect(files).toHaveLength(3)
})

test.each(['../evil.json', '/etc/passwd', 'C:\\x.txt', 'a/../../b', '..\\c'])(
  'the name %s refuses the whole archive',
  async (name) => {
    const { files, issues } = await open(zipSync({ 'a.json': text('{}'), [name]: text('x') }))
    expect(files).toEqual([])
    expect(issues.map(({ code }) => code)).toEqual(['TW-FORMATS-014'])
  },
)

test('a bomb is refused', async () => {
  const bomb = zipSync({ 'a.txt': new Uint8Array(64_000_000) }, { level: 9 })
  const { files, issues } = await open(bomb)
  expect(files).toEqual([])
  expect(issues[0]?.message).toContain('more than 200 times as large')
  const many = zipSync(
    Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}`, text('x')])),
  )
  expect((await open(many, { entries: 10 })).issues[0]?.code).toBe('TW-FORMATS-014')
  expect((await open(many, { bytes: 10 })).issues[0]?.code).toBe('TW-FORMATS-014')
})

test('of a cut archive the whole files are kept, and the beginning of the one it ends in', async () => {
  const noise = Array.from({ length: 9000 }, (_, i) => String((i * 7919) % 10_007)).join()
  const archive = zipSync({ 'a.txt': text('whole'), 'b.txt': text(noise), 'c.txt': text('gone') })
  const { files, issues } = await open(archive.subarray(0, archive.length / 2))
  expect(files.map(({ name }) => name)).toEqual(['a.txt', 'b.txt'])
  expect(new TextDecoder().decode(await readBytes(files[0]!))).toBe('whole')
  const begun = new TextDecoder().decode(await readBytes(files[1]!))
  expect(begun.length).toBeGreaterThan(noise.length / 4)
  expect(noise.startsWith(begun)).toBe(true)
  expect(issues.map(({ code }) => code)).toEqual(['TW-FORMATS-002'])
  expect(issues[0]?.message).toContain('"b.txt" of the archive')
})

test('of a damaged archive the file that is damaged is left out', async () => {
  const noise = Array.from({ length: 9000 }, (_, i) => String((i * 7919) % 10_007)).join()
  const archive = zipSync({ 'a.txt': text('whole'), 'b.txt': text(noise) })
  archive.fill(255, 2000, 2400)
  const { files, issues } = await open(archive)
  expect(files.map(({ name }) => name)).toContain('a.txt')
  expect(files.map(({ name }) => name)).not.toContain('b.txt')
  expect(issues.length).toBeGreaterThan(0)
})

test('what is no archive, or holds nothing, is told', async () => {
  expect((await open(text('no archive'))).issues).toHaveLength(1)
  expect((await open(zipSync({}))).issues.map(({ code }) => code)).toEqual(['TW-FORMATS-003'])
  expect((await open(zipSync({ '__MACOSX/._a': text('x') }))).issues).toHaveLength(1)
})

test('mutated archives are survived', async () => {
  const random = seededRandom(20260101)
  const archive = zipSync({ 'a.json': text('{"a":1}'.repeat(200)), 'b/c.txt': text('x y z') })
  for (let run = 0; run < 300; run++) {
    const { issues } = await open(mutate(archive, random))
    for (const { code } of issues) expect(code).toMatch(/^TW-FORMATS-\d{3}$/)
  }
})
