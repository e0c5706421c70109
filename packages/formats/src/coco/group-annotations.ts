import { isRecord } from '../convert/numbers.js'
import type { ScratchLog } from '../format/scratch-store.js'
import { jsonRoot, streamJson } from '../json/stream-json.js'
import { joinBytes } from '../source/join-bytes.js'
import type { SourceFile } from '../source/source-file.js'
import { readLineBatches } from '../text/line-batches.js'
import { BoxLog, isBoxRecord, type PlacedAnnotation } from './box-log.js'
import type { CocoAnnotation } from './coco-types.js'

/** What grouping yields: the annotations of one image, or one that belongs to none. */
export type GroupEvent =
  | { kind: 'group'; image: number; annotations: PlacedAnnotation[] }
  | { kind: 'lost'; index: number; byte: number; value: unknown }
  | { kind: 'broken'; index: number; byte: number; reason: string }
  | { kind: 'read'; bytes: number }

/** How grouping is done. */
export interface GroupOptions {
  /** Place of each image by its id. */
  indexOf: ReadonlyMap<number | string, number>
  images: number
  /** Bytes of annotation text in the file. */
  bytes: number
  /** The scratch log of that name. */
  log(name: string): ScratchLog
  /** Bytes of annotation text that may be read into memory at once. */
  memory: number
  /** The place of the image of annotations that name none. */
  only?: number
}

/**
 * Brings the annotations of each image together, whatever their order in the file. What is more
 * than `memory` goes to scratch logs first, one for each run of images, which are then read one
 * after the other; images come in their own order either way.
 */
export async function* groupAnnotations(
  file: SourceFile,
  options: GroupOptions,
): AsyncGenerator<GroupEvent> {
  const { indexOf, images, log } = options
  const parts = Math.min(images, Math.max(1, Math.ceil(options.bytes / options.memory)))
  const perPart = Math.max(1, Math.ceil(images / parts))
  const direct = new Map<number, PlacedAnnotation[]>()
  const boxes = Array.from(
    { length: parts > 1 ? parts : 0 },
    (_, i) => new BoxLog(log(`${i}-boxes`)),
  )
  for await (const event of streamJson(file, ['annotations'], ['images', 'categories'])) {
    if (event.kind === 'progress') yield { kind: 'read', bytes: event.bytes }
    if (event.kind === 'broken' && event.index !== undefined) {
      yield { kind: 'broken', index: event.index, byte: event.byte, reason: event.reason }
    }
    if (event.kind !== 'elements' || (event.name !== 'annotations' && event.name !== jsonRoot))
      continue
    const runs: Run[] = []
    for (let i = 0; i < event.values.length; i++) {
      const value = event.values[i]
      const index = event.index + i
      const image = isRecord(value)
        ? value.image_id === undefined
          ? options.only
          : indexOf.get(value.image_id as number)
        : undefined
      if (image === undefined) {
        yield { kind: 'lost', index, byte: event.byte, value }
      } else if (parts <= 1) {
        addTo(direct, image, { index, value: value as CocoAnnotation })
      } else {
        const part = Math.floor(image / perPart)
        if (isBoxRecord(value as object)) {
          const box = boxes[part]!
          box.add(index, image, value as CocoAnnotation)
          if (box.isFull) await box.flush()
          continue
        }
        const last = runs.at(-1)
        if (last?.part === part && last.first + last.images.length === i) last.images.push(image)
        else runs.push({ part, first: i, images: [image] })
      }
    }
    for (const [part, chunks] of packRuns(runs, event))
      await log(String(part)).append(joinBytes(chunks))
  }
  if (parts <= 1) {
    for (let image = 0; image < images; image++) {
      yield { kind: 'group', image, annotations: direct.get(image) ?? [] }
      direct.delete(image)
    }
    return
  }
  for (let part = 0; part * perPart < images; part++) {
    const first = part * perPart
    const end = Math.min(images, first + perPart)
    const groups = await readPart(log(String(part)))
    const boxesOf = await boxes[part]!.read(first, end - first)
    for (let image = first; image < end; image++) {
      const plain = boxesOf(image)
      const others = groups.get(image)?.flatMap(takeFrom) ?? []
      groups.delete(image)
      yield { kind: 'group', image, annotations: inOrder(plain, others) }
    }
  }
}

/** Two lists, each in the order of the file, as one. */
function inOrder(a: PlacedAnnotation[], b: PlacedAnnotation[]): PlacedAnnotation[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a
  return [...a, ...b].sort((one, other) => one.index - other.index)
}

/** Annotations that stand one after the other in a batch and belong to the same part. */
interface Run {
  part: number
  /** Place of the first in the batch. */
  first: number
  /** The image of each. */
  images: number[]
}

/** A run as it was put away; its annotations stay text until the first of them is needed. */
interface PackedRun {
  index: number
  /** JSON list of the annotations, dropped when the last one is taken. */
  text: string | undefined
  values: CocoAnnotation[]
  left: number
}

const encoder = new TextEncoder()
const newline = 10
const carriageReturn = 13
const space = 32

/** Runs as lines, by part: `index`, tab, images, tab, the text of the file itself as a list. */
function packRuns(
  runs: readonly Run[],
  { index, text, bounds }: { index: number; text: Uint8Array; bounds: readonly number[] },
): Map<number, Uint8Array[]> {
  const parts = new Map<number, Uint8Array[]>()
  for (const { part, first, images } of runs) {
    const chunks = parts.get(part) ?? []
    parts.set(part, chunks)
    const from = bounds[first * 2]!
    const to = bounds[(first + images.length) * 2 - 1]!
    let body = text.subarray(from, to)
    if (body.includes(newline) || body.includes(carriageReturn)) {
      // Between tokens a space says the same; inside of texts JSON has no line ends.
      body = body.map((byte) => (byte === newline || byte === carriageReturn ? space : byte))
    }
    chunks.push(encoder.encode(`${index + first}\t${images.join(',')}\t[`), body, closing)
  }
  return parts
}

const closing = encoder.encode(']\n')

/** The annotations [from, to) of a run. */
interface Stretch {
  packed: PackedRun
  from: number
  to: number
}

/** The stretches of a part by the image that they speak of, in the order of the file. */
async function readPart(log: ScratchLog): Promise<Map<number, Stretch[]>> {
  const groups = new Map<number, Stretch[]>()
  for await (const { lines } of readLineBatches({ name: 'scratch', open: () => log.read() })) {
    for (const line of lines) {
      const [index = '', list = ''] = line.split('\t', 2)
      const images = list.split(',')
      const text = line.slice(index.length + list.length + 2)
      const packed: PackedRun = { index: Number(index), text, values: [], left: images.length }
      for (let from = 0, to = 1; from < images.length; from = to) {
        for (to = from + 1; to < images.length && images[to] === images[from]; ) to++
        addTo(groups, Number(images[from]), { packed, from, to })
      }
    }
  }
  return groups
}

function takeFrom({ packed, from, to }: Stretch): PlacedAnnotation[] {
  if (packed.text !== undefined) packed.values = JSON.parse(packed.text) as CocoAnnotation[]
  packed.text = undefined
  const taken: PlacedAnnotation[] = []
  for (let i = from; i < to; i++) taken.push({ index: packed.index + i, value: packed.values[i]! })
  packed.left -= to - from
  if (packed.left === 0) packed.values = []
  return taken
}

function addTo<T>(groups: Map<number, T[]>, image: number, item: T): void {
  const group = groups.get(image)
  if (group) group.push(item)
  else groups.set(image, [item])
}
