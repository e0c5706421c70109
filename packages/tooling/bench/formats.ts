import {
  collect,
  createMemoryScratch,
  defaultFormats,
  type Format,
  type FormatEnvironment,
  type SourceFile,
} from '@tagwright/formats'
import { bareReaders, cocoPieces, segmentTexts } from './formats/inputs.js'
import { measureCommand } from './formats/peak-memory.js'
import { median, ms } from './harness/measure.js'
import type { Table } from './harness/table.js'

const boxes = Number(process.env.BENCH_COCO_BOXES ?? 1_000_000)
const streamed = Number(process.env.BENCH_COCO_STREAMED ?? 5_000_000)
const segments = Number(process.env.BENCH_FORMAT_SEGMENTS ?? 100_000)
const runs = Number(process.env.BENCH_RUNS ?? 3)

const environment = (): FormatEnvironment => {
  let ids = 0
  return { newId: () => `n-${++ids}`, now: () => '', scratch: createMemoryScratch() }
}

/** A file in memory that comes in the pieces of a disk. */
const fileOf = (name: string, bytes: Uint8Array): SourceFile => ({
  name,
  size: bytes.length,
  *open() {
    for (let at = 0; at < bytes.length; at += 262_144) yield bytes.subarray(at, at + 262_144)
  },
})

/** Medians of what tasks took. */
interface Took {
  time: number
  /** Processor time of all threads, which tells more while others use the machine. */
  processor: number
}

/** Two tasks that take turns, so that what else the machine does slows both. */
async function compare(bare: () => unknown, whole: () => unknown): Promise<[Took, Took]> {
  const times: [number[], number[]] = [[], []]
  const processor: [number[], number[]] = [[], []]
  for (let at = -1; at < runs; at++) {
    for (const [i, task] of [bare, whole].entries()) {
      const start = performance.now()
      const used = process.cpuUsage()
      await task()
      const { user, system } = process.cpuUsage(used)
      if (at < 0) continue
      times[i]!.push(performance.now() - start)
      processor[i]!.push((user + system) / 1000)
    }
  }
  const took = (i: 0 | 1) => ({ time: median(times[i]), processor: median(processor[i]) })
  return [took(0), took(1)]
}

const against = (whole: number, bare: number) => `${(whole / bare).toFixed(2)}x`

// biome-ignore lint/suspicious/noExplicitAny: formats of any options.
const formatOf = (id: string): Format<any, any> | undefined =>
  defaultFormats.find((format) => format.id === id)

async function cocoThereAndBack(bytes: Uint8Array): Promise<number> {
  const coco = formatOf('coco')!
  const { dataset, documents } = await collect(
    coco.parse!([fileOf('a.json', bytes)], undefined, environment()),
  )
  const corpus = { dataset: dataset!, documents: () => documents, size: documents.length }
  let written = 0
  for await (const event of coco.serialize!(corpus, undefined, environment())) {
    if (event.kind !== 'file') continue
    for await (const piece of event.file.content) written += piece.length
  }
  return written
}

async function cocoTable(): Promise<Table> {
  const bytes = new TextEncoder().encode([...cocoPieces(boxes)].join(''))
  const [bare, whole] = await compare(
    () => new TextEncoder().encode(JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)))),
    () => cocoThereAndBack(bytes),
  )
  return {
    title: `COCO to documents to COCO, ${boxes.toLocaleString('en')} boxes, ${(bytes.length / 1e6).toFixed(0)} MB`,
    columns: ['', 'time', 'against JSON', 'processor', 'against JSON'],
    rows: [
      ['JSON.parse + JSON.stringify', ms(bare.time), '1.00x', ms(bare.processor), '1.00x'],
      [
        'parse + serialize',
        ...[ms(whole.time), against(whole.time, bare.time)],
        ...[ms(whole.processor), against(whole.processor, bare.processor)],
      ],
    ],
    note: 'From bytes to bytes, all documents kept in between. Wanted: at most 4x.',
  }
}

async function segmentsTable(): Promise<Table> {
  const rows: string[][] = []
  for (const [id, textOf] of Object.entries(segmentTexts)) {
    const format = formatOf(id)
    if (!format?.parse) continue
    const bytes = new TextEncoder().encode(textOf(segments))
    const name = `call.${format.extensions[0]}`
    let found = 0
    const [bare, whole] = await compare(
      () => bareReaders[id]!(bytes),
      async () => {
        const files = [fileOf(name, bytes)]
        const read = await collect(format.parse!(files, undefined, environment()))
        found = read.documents.reduce((sum, { annotations }) => sum + annotations.length, 0)
      },
    )
    rows.push([
      ...[id, String(found), ms(bare.time), ms(whole.time), against(whole.time, bare.time)],
      against(whole.processor, bare.processor),
    ])
  }
  return {
    title: `Reading ${segments.toLocaleString('en')} segments`,
    columns: ['format', 'found', 'lines and numbers', 'parse', 'ratio', 'of processor time'],
    rows,
    note: 'Against splitting lines and parsing their numbers, without any check. Wanted: at most 3x.',
  }
}

async function memoryTable(): Promise<Table> {
  const targets = ['tagwright', 'coco']
  const results = await measureCommand(streamed, targets)
  return {
    title: `tagwright convert of COCO with ${streamed.toLocaleString('en')} annotations, ${((results[0]?.size ?? 0) / 1e6).toFixed(0)} MB`,
    columns: ['to', 'exit code', 'time', 'peak memory'],
    rows: results.map(({ seconds, peak, code }, i) => [
      targets[i]!,
      String(code),
      `${seconds.toFixed(1)} s`,
      `${peak.toFixed(0)} MB`,
    ]),
    note: 'The whole process, from disk to disk. Wanted: under 600 MB.',
  }
}

/** How quickly formats are read and written, and how much memory a large file takes. */
export async function run(): Promise<Table[]> {
  return [await cocoTable(), await segmentsTable(), await memoryTable()]
}
