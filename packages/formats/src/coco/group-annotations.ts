import { isRecord } from '../convert/numbers.js'
import type { ScratchLog } from '../format/scratch-store.js'
import { jsonRoot, streamJson } from '../json/stream-json.js'
import type { SourceFile } from '../source/source-file.js'
import { readLines } from '../text/lines.js'
import type { CocoAnnotation } from './coco-types.js'

/** An annotation and its place in the file's list. */
export interface PlacedAnnotation {
  index: number
  value: CocoAnnotation
}

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
  /** The scratch log of a run of images. */
  log(part: number): ScratchLog
  /** Bytes of annotation text that one group of images may take in memory. */
  memory: number
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
  const encoder = new TextEncoder()
  const direct = new Map<number, PlacedAnnotation[]>()
  for await (const event of streamJson(file, ['annotations'], ['images', 'categories'])) {
    if (event.kind === 'progress') yield { kind: 'read', bytes: event.bytes }
    if (event.kind === 'broken' && event.index !== undefined) {
      yield { kind: 'broken', index: event.index, byte: event.byte, reason: event.reason }
    }
    if (event.kind !== 'elements' || (event.name !== 'annotations' && event.name !== jsonRoot))
      continue
    const lines: string[][] = []
    for (let i = 0; i < event.values.length; i++) {
      const value = event.values[i]
      const index = event.index + i
      const image = isRecord(value) ? indexOf.get(value.image_id as number) : undefined
      if (image === undefined) {
        yield { kind: 'lost', index, byte: event.byte, value }
      } else if (parts <= 1) {
        addTo(direct, image, { index, value: value as CocoAnnotation })
      } else {
        const part = Math.floor(image / perPart)
        const list = lines[part] ?? []
        lines[part] = list
        list.push(`${image} {"index":${index},"value":${JSON.stringify(value)}}\n`)
      }
    }
    for (const part of lines.keys()) {
      const list = lines[part]
      if (list) await log(part).append(encoder.encode(list.join('')))
    }
  }
  if (parts <= 1) {
    for (let image = 0; image < images; image++) {
      yield { kind: 'group', image, annotations: direct.get(image) ?? [] }
      direct.delete(image)
    }
    return
  }
  for (let part = 0; part * perPart < images; part++) {
    const groups = await readPart(log(part))
    const end = Math.min(images, (part + 1) * perPart)
    for (let image = part * perPart; image < end; image++) {
      const texts = groups.get(image)
      groups.delete(image)
      yield { kind: 'group', image, annotations: texts ? JSON.parse(`[${texts.join(',')}]`) : [] }
    }
  }
}

/** A run's annotations stay text until their image's turn: parsed, they take several times as much. */
async function readPart(log: ScratchLog): Promise<Map<number, string[]>> {
  const groups = new Map<number, string[]>()
  for await (const { text } of readLines({ name: 'scratch', open: () => log.read() })) {
    const space = text.indexOf(' ')
    addTo(groups, Number(text.slice(0, space)), text.slice(space + 1))
  }
  return groups
}

function addTo<T>(groups: Map<number, T[]>, image: number, item: T): void {
  const group = groups.get(image)
  if (group) group.push(item)
  else groups.set(image, [item])
}
