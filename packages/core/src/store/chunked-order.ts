import type { AnnotationOrder } from './document-state.js'
import type { IdTable } from './id-table.js'
import type { SlotVector } from './slot-vector.js'

/** Length of the chunks that a loaded order begins with; a chunk is split at twice this. */
export const chunkLength = 256

/**
 * An immutable ordered list of slots in chunks. Every slot has a number as its order key, rising along
 * the list, so that a slot is found by binary search.
 */
export class ChunkedOrder implements AnnotationOrder {
  #starts: readonly number[] | null = null

  constructor(
    readonly chunks: readonly (readonly number[])[],
    readonly keys: SlotVector<number>,
    readonly table: IdTable,
    readonly length: number,
  ) {}

  /** The index of each chunk's first slot; made when first asked for, so that a commit does not pay. */
  get starts(): readonly number[] {
    if (this.#starts) return this.#starts
    const starts: number[] = []
    let length = 0
    for (const chunk of this.chunks) {
      starts.push(length)
      length += chunk.length
    }
    this.#starts = starts
    return starts
  }

  at(index: number): string | undefined {
    const wanted = index < 0 ? this.length + index : index
    if (!(wanted >= 0 && wanted < this.length)) return undefined
    const { starts } = this
    let low = 0
    let high = this.chunks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= wanted) low = middle
      else high = middle - 1
    }
    const slot = this.chunks[low]![wanted - starts[low]!]
    return slot === undefined ? undefined : this.table.ids[slot]
  }

  indexOf(id: string): number {
    const slot = this.table.slotOf(id)
    const key = slot === undefined ? undefined : this.keys.get(slot)
    if (key === undefined) return -1
    const [chunk, offset] = findKey(this.chunks, key, (other) => this.keys.get(other)!)
    return this.chunks[chunk]?.[offset] === slot ? this.starts[chunk]! + offset : -1
  }

  *[Symbol.iterator](): IterableIterator<string> {
    for (const chunk of this.chunks) for (const slot of chunk) yield this.table.ids[slot]!
  }
}

/** The place of the first slot whose key is not below the given one. */
export function findKey(
  chunks: readonly (readonly number[])[],
  key: number,
  keyOf: (slot: number) => number,
): [chunk: number, offset: number] {
  let low = 0
  let high = chunks.length - 1
  if (high < 0) return [0, 0]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (keyOf(chunks[middle]![0]!) <= key) low = middle
    else high = middle - 1
  }
  const chunk = chunks[low]!
  let from = 0
  let to = chunk.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (keyOf(chunk[middle]!) < key) from = middle + 1
    else to = middle
  }
  return [low, from]
}
