import { isNumber } from '../convert/numbers.js'
import type { ScratchLog } from '../format/scratch-store.js'
import type { CocoAnnotation } from './coco-types.js'
import { plainMembers } from './read-plain-box.js'

/** An annotation and its place in the file's list. */
export interface PlacedAnnotation {
  index: number
  value: CocoAnnotation
}

/** Numbers of a record: index, image, id, image_id, category_id, the box, area, iscrowd. */
const columns = 11
const recordsAtOnce = 2048

/**
 * Annotations that are a box and nothing else, put away as numbers: of large files most are, and
 * numbers are written and read several times as fast as JSON. Numbers are doubles, as JSON's are
 * when they are read, so that nothing is rounded.
 */
export class BoxLog {
  readonly #log: ScratchLog
  readonly #records = new Float64Array(columns * recordsAtOnce)
  #filled = 0
  #count = 0

  constructor(log: ScratchLog) {
    this.#log = log
  }

  /** Takes an annotation of an image, after `isBoxRecord` was asked; `flush` when it is full. */
  add(index: number, image: number, value: CocoAnnotation): void {
    const { id, image_id, category_id, bbox, area, iscrowd } = value as unknown as BoxRecord
    const records = this.#records
    let at = this.#filled
    records[at++] = index
    records[at++] = image
    records[at++] = id
    records[at++] = image_id
    records[at++] = category_id
    records[at++] = bbox[0]!
    records[at++] = bbox[1]!
    records[at++] = bbox[2]!
    records[at++] = bbox[3]!
    records[at++] = area ?? Number.NaN
    records[at++] = iscrowd ?? Number.NaN
    this.#filled = at
    this.#count++
  }

  /** Whether there is no room for another before `flush`. */
  get isFull(): boolean {
    return this.#filled === this.#records.length
  }

  async flush(): Promise<void> {
    if (this.#filled === 0) return
    await this.#log.append(new Uint8Array(this.#records.slice(0, this.#filled).buffer))
    this.#filled = 0
  }

  /** Reads all; gives those of an image, of the `images` from `first` on, in the order of the file. */
  async read(first: number, images: number): Promise<(image: number) => PlacedAnnotation[]> {
    await this.flush()
    const numbers = new Float64Array(this.#count * columns)
    const bytes = new Uint8Array(numbers.buffer)
    let filled = 0
    if (this.#count > 0) {
      for await (const chunk of this.#log.read()) {
        bytes.set(chunk, filled)
        filled += chunk.length
      }
    }
    // A chain for each image: its first record, and the next one of each.
    const heads = new Int32Array(images).fill(-1)
    const next = new Int32Array(this.#count)
    for (let record = this.#count - 1; record >= 0; record--) {
      const image = numbers[record * columns + 1]! - first
      next[record] = heads[image]!
      heads[image] = record
    }
    return (image) => {
      const found: PlacedAnnotation[] = []
      for (let record = heads[image - first] ?? -1; record >= 0; record = next[record]!) {
        found.push(placed(numbers, record * columns))
      }
      return found
    }
  }
}

interface BoxRecord {
  id: number
  image_id: number
  category_id: number
  bbox: number[]
  area?: number
  iscrowd?: number
}

/** Whether an annotation has no more than what a record holds. */
export function isBoxRecord(value: object): value is CocoAnnotation {
  const { id, image_id, category_id, bbox, area, iscrowd } = value as Partial<BoxRecord>
  if (!isNumber(id) || !isNumber(image_id) || !isNumber(category_id)) return false
  if (!Array.isArray(bbox) || bbox.length !== 4) return false
  if (!isNumber(bbox[0]) || !isNumber(bbox[1]) || !isNumber(bbox[2]) || !isNumber(bbox[3]))
    return false
  if (area !== undefined && !isNumber(area)) return false
  if (iscrowd !== undefined && !isNumber(iscrowd)) return false
  for (const member in value) if (!plainMembers.has(member)) return false
  return true
}

function placed(numbers: Float64Array, at: number): PlacedAnnotation {
  const area = numbers[at + 9]!
  const iscrowd = numbers[at + 10]!
  const bbox = [numbers[at + 5]!, numbers[at + 6]!, numbers[at + 7]!, numbers[at + 8]!]
  const value: BoxRecord = {
    id: numbers[at + 2]!,
    image_id: numbers[at + 3]!,
    category_id: numbers[at + 4]!,
    bbox,
  }
  if (!Number.isNaN(area)) value.area = area
  if (!Number.isNaN(iscrowd)) value.iscrowd = iscrowd
  return { index: numbers[at]!, value: value as unknown as CocoAnnotation }
}
