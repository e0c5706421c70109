import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type BuiltCommand, buildCommand } from '@tagwright/tooling/command'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { fixture, newFolder } from '../testing/fixtures.js'
import { type RunOptions, runCommand } from '../testing/run-command.js'

let built: BuiltCommand
let folder: string
beforeAll(async () => {
  built = await buildCommand()
}, 60_000)
afterAll(() => built.remove())
beforeEach(() => {
  folder = newFolder()
  mkdirSync(join(folder, 'tmp'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (args: readonly string[], options: RunOptions = {}) =>
  runCommand(built.path, args, {
    cwd: folder,
    ...options,
    env: { TMPDIR: join(folder, 'tmp'), ...options.env },
  })
const coco = fixture('coco/fixtures/instances_val.json')
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const lines = (name: string) =>
  readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('convert', () => {
  test('COCO to ours and back has the same boxes, and nothing temporary is left', async () => {
    const there = await run(['convert', coco, '--to', 'tagwright', '-o', 'a.ndjson'])
    expect(there).toMatchObject({ code: 0 })
    const back = await run(['convert', 'a.ndjson', '--to', 'coco', '-o', 'b.json'])
    expect(back).toMatchObject({ code: 0 })
    const original = JSON.parse(readFileSync(coco, 'utf8'))
    expect(read('b.json').annotations.map((one: { bbox: number[] }) => one.bbox)).toEqual(
      original.annotations.map((one: { bbox: number[] }) => one.bbox),
    )
    expect(readdirSync(folder).sort()).toEqual(['a.ndjson', 'b.json', 'tmp'])
    expect(readdirSync(join(folder, 'tmp'))).toEqual([])
  })

  test('what was read and what was written are told apart, and what was lost is told', async () => {
    await run(['convert', coco, '--to', 'tagwright', '-o', 'a.ndjson'])
    const { code, errors } = await run(['convert', 'a.ndjson', '--to', 'srt', '-o', 'out/'])
    const { length } = JSON.parse(readFileSync(coco, 'utf8')).annotations
    expect(code).toBe(0)
    expect(errors).toMatch(
      new RegExp(`read \\d+ documents? with ${length} annotations; wrote 0 files`),
    )
    expect(errors).toContain('srt.geometry')
  })

  test('a file is read whatever it is called; what has nothing in it is told', async () => {
    await run(['convert', coco, '--to', 'label-studio', '-o', 'no-ending'])
    const back = await run(['convert', 'no-ending', '--to', 'tagwright', '-o', 'c.ndjson'])
    expect(back).toMatchObject({ code: 0 })
    const count = lines('c.ndjson').length
    expect(count).toBeGreaterThan(1)
    const other = join(folder, 'export.backup')
    writeFileSync(other, readFileSync(join(folder, 'no-ending')))
    const named = ['--from', 'label-studio', '--to', 'tagwright', '-o', 'd.ndjson']
    await run(['convert', other, ...named])
    expect(lines('d.ndjson')).toHaveLength(count)
    writeFileSync(join(folder, 'empty.json'), '[]')
    const empty = await run(['validate', '--from', 'label-studio', 'empty.json'])
    expect(empty.errors).toContain('TW-CLI-104')
  })

  test('the same input gives the same bytes', async () => {
    for (const name of ['a.zip', 'b.zip'])
      expect((await run(['convert', coco, '--to', 'yolo', '-o', name])).code).toBe(0)
    expect(readFileSync(join(folder, 'a.zip'))).toEqual(readFileSync(join(folder, 'b.zip')))
  })

  test('standard input to standard output, the format found by the content alone', async () => {
    const { code, output } = await run(['convert', '--to', 'coco', '-o', '-'], {
      input: readFileSync(coco),
    })
    expect(code).toBe(0)
    expect(JSON.parse(output).annotations).toHaveLength(
      JSON.parse(readFileSync(coco, 'utf8')).annotations.length,
    )
  })

  test('a folder is written for many files, read again, and packed as a zip', async () => {
    await run(['convert', coco, '--to', 'yolo', '-o', 'labels/'])
    expect(readdirSync(join(folder, 'labels')).length).toBeGreaterThan(1)
    const packed = await run(['convert', 'labels', '--from', 'yolo', '--to', 'coco', '-o', 'x.zip'])
    expect(packed).toMatchObject({ code: 0 })
    const [name, bytes] = Object.entries(unzipSync(readFileSync(join(folder, 'x.zip'))))[0] ?? []
    expect(name).toMatch(/\.json$/)
    expect(JSON.parse(strFromU8(bytes!)).annotations.length).toBeGreaterThan(0)
    expect((await run(['validate', 'x.zip'])).code).toBe(0)
  })

  test('several files cannot go to standard output', async () => {
    const { code, errors } = await run(['convert', coco, '--to', 'yolo', '-o', '-'])
    expect(code).toBe(2)
    expect(errors).toMatch(/TW-CLI-009 The output has \d+ files; give a folder or a \.zip/)
  })

  test('options reach the formats', async () => {
    const args = [
      'convert',
      coco,
      '--to',
      'tagwright',
      '-o',
      'docs/',
      '--to-option',
      'as=documents',
    ]
    expect((await run(args)).code).toBe(0)
    expect(readdirSync(join(folder, 'docs')).length).toBe(
      JSON.parse(readFileSync(coco, 'utf8')).images.length,
    )
  })

  test('the report holds every issue and loss', async () => {
    await run(['convert', coco, '--to', 'yolo', '-o', 'y.zip', '--report', 'r.json'])
    const report = read('r.json')
    expect(report).toMatchObject({ errors: 0, to: 'yolo', inputs: [{ format: 'coco' }] })
    expect(report.losses.length).toBeGreaterThan(0)
  })
})

describe('output', () => {
  test('nothing is replaced without --force', async () => {
    writeFileSync(join(folder, 'a.ndjson'), 'mine')
    const refused = await run(['convert', coco, '--to', 'tagwright', '-o', 'a.ndjson'])
    expect(refused).toMatchObject({
      code: 2,
      errors: 'error TW-CLI-005 "a.ndjson" exists; give --force to replace it.\n',
    })
    expect(readFileSync(join(folder, 'a.ndjson'), 'utf8')).toBe('mine')
    expect((await run(['convert', coco, '--to', 'tagwright', '-o', 'a.ndjson', '-f'])).code).toBe(0)
    expect(lines('a.ndjson')[0]).toMatchObject({ kind: 'dataset' })
  })

  test('a file in a folder that is there is not replaced either', async () => {
    mkdirSync(join(folder, 'out'))
    const args = ['convert', coco, '--to', 'coco', '-o', 'out']
    expect((await run(args)).code).toBe(0)
    expect(await run(args)).toMatchObject({ code: 2, output: '' })
    expect(readdirSync(join(folder, 'out'))).toHaveLength(1)
  })

  test('a disk that takes no more is told, and what was begun is removed', async () => {
    // A limit on the size of files stands for a full disk; each box goes on a line of its own.
    const args = ['convert', coco, '--to', 'tagwright', '-o', 'a.ndjson']
    const command = [process.execPath, built.path, ...args].map((word) => `'${word}'`).join(' ')
    const limited = spawnSync('bash', ['-c', `ulimit -f 1; exec ${command}`], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: join(folder, 'tmp') },
    })
    expect(limited.stderr).toContain(
      'TW-CLI-003 There is no room left on the disk to write "a.ndjson"',
    )
    expect(limited.status).toBe(2)
    expect(readdirSync(folder)).toEqual(['tmp'])
    expect(readdirSync(join(folder, 'tmp'))).toEqual([])
  })

  test('a signal leaves nothing behind', async () => {
    const child = spawn(process.execPath, [built.path, 'convert', '--to', 'coco', '-o', 'x.json'], {
      cwd: folder,
      env: { ...process.env, TMPDIR: join(folder, 'tmp') },
    })
    const ended = new Promise((resolve) => child.on('close', (code) => resolve(code)))
    child.stdin.write('{"images":[')
    await vi.waitFor(() => expect(readdirSync(join(folder, 'tmp'))).not.toEqual([]), 10_000)
    child.kill('SIGTERM')
    expect(await ended).toBe(143)
    expect(readdirSync(folder)).toEqual(['tmp'])
    expect(readdirSync(join(folder, 'tmp'))).toEqual([])
  })

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written is told', async () => {
    // Root may write everywhere.
    mkdirSync(join(folder, 'closed'))
    chmodSync(join(folder, 'closed'), 0o500)
    const { code, errors } = await run(['convert', coco, '--to', 'coco', '-o', 'closed/x.json'])
    expect(code).toBe(2)
    expect(errors).toContain('TW-CLI-002 There is no permission to write "closed/x.json".')
  })
})

describe('input', () => {
  test.each([
    [
      ['convert', 'none.json', '--to', 'coco', '-o', 'x'],
      'TW-CLI-001 There is no file or folder at "none.json".',
    ],
    [['convert', coco, '--to', 'cocoo', '-o', 'x'], 'Did you mean coco?'],
    [['convert', coco, '--to', 'coco'], "required option '-o, --output <path>' not specified"],
    [
      ['split', coco, '-o', 'x', '--shares', 'a=0'],
      'Write it as train=0.8,val=0.1,test=0.1 or 80/10/10.',
    ],
    [['convertt'], "unknown command 'convertt'"],
  ])('%j cannot run and says why', async (args, message) => {
    const { code, errors } = await run(args)
    expect(code).toBe(2)
    expect(errors).toContain(message)
    expect(readdirSync(folder)).toEqual(['tmp'])
  })

  test('a file of no known format is told', async () => {
    writeFileSync(join(folder, 'x.bin'), new Uint8Array([0, 255, 1, 254]))
    const { code, errors } = await run(['validate', 'x.bin'])
    expect(code).toBe(2)
    expect(errors).toContain('TW-CLI-006 The format of "x.bin" is not known')
  })

  test('broken data ends with 1, with what could be read', async () => {
    const text = readFileSync(coco, 'utf8')
    const cut = text.slice(0, Math.floor(text.length * 0.7))
    writeFileSync(join(folder, 'cut.json'), cut)
    const { code, errors } = await run([
      'convert',
      'cut.json',
      '--to',
      'tagwright',
      '-o',
      'a.ndjson',
    ])
    expect(code).toBe(1)
    expect(errors).toContain('cut.json')
    expect(errors).toContain('TW-FORMATS-002')
    expect(existsSync(join(folder, 'a.ndjson'))).toBe(true)
  })

  test('names that lead out of an archive are refused, bombs too', async () => {
    writeFileSync(join(folder, 'slip.zip'), zipSync({ '../evil.json': new Uint8Array(3) }))
    const slip = await run(['validate', 'slip.zip'])
    expect(slip.code).toBe(2)
    expect(slip.errors).toContain(
      '"slip.zip" is refused for safety: the name "../evil.json" leads out',
    )
    const bomb = zipSync({ 'zeros.json': new Uint8Array(40_000_000) }, { level: 6 })
    writeFileSync(join(folder, 'bomb.zip'), bomb)
    const refused = await run(['validate', 'bomb.zip'])
    expect(refused.code).toBe(2)
    expect(refused.errors).toContain('more than 200 times as large as the archive')
    expect(readdirSync(join(folder, 'tmp'))).toEqual([])
  })

  test('of a cut archive what can be read is kept, with exit code 1', async () => {
    const whole = readFileSync(coco)
    const archive = zipSync({ 'a.json': whole, 'b.json': whole }, { level: 0 })
    writeFileSync(join(folder, 'cut.zip'), archive.slice(0, whole.length * 1.5))
    const cut = await run(['convert', 'cut.zip', '--to', 'tagwright', '-o', 'cut.ndjson'])
    expect(cut.code).toBe(1)
    expect(cut.errors).toContain('cut.zip: error TW-FORMATS-002')
    expect(cut.errors).toContain('"b.json" of the archive')
    const alone = await run(['convert', coco, '--to', 'tagwright', '-o', 'alone.ndjson'])
    expect(alone.code).toBe(0)
    const boxes = (name: string) =>
      lines(name).flatMap(({ annotations = [] }: { annotations?: object[] }) => annotations).length
    expect(boxes('alone.ndjson')).toBeGreaterThan(0)
    expect(boxes('cut.ndjson')).toBeGreaterThanOrEqual(boxes('alone.ndjson'))
    writeFileSync(join(folder, 'head.zip'), archive.slice(0, 20))
    const head = await run(['validate', 'head.zip'])
    expect(head.code).toBe(2)
    expect(head.errors).toContain('TW-CLI-014')
    expect(readdirSync(join(folder, 'tmp'))).toEqual([])
  })

  test('text of a file cannot write to the terminal as it likes', async () => {
    const line = '{"kind":"\u001b[31m'
    writeFileSync(
      join(folder, 'a.ndjson'),
      `{"kind":"dataset","schemaVersion":"1.0","ontology":{"labels":[]}}\n${line}`,
    )
    const { code, errors } = await run(['validate', 'a.ndjson'])
    expect(code).toBe(1)
    expect(errors).toContain('a.ndjson:2: error TW-FORMATS-017')
    expect(errors).not.toContain('\u001b[31m')
  })
})
