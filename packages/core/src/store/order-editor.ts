import { ChunkedOrder, chunkLength, findKey } from './chunked-order.js'
import type { SlotVector } from './slot-vector.js'

/** Changes a `ChunkedOrder`; each chunk is copied once at most between two calls of `finish`. */
export class OrderEditor {
  #base: ChunkedOrder
  #chunks: number[][] | null = null
  #owned = new Set<number[]>()
  #length: number
  readonly #keyOf: (slot: number) => number

  constructor(base: ChunkedOrder, keyOf: (slot: number) => number) {
    this.#base = base
    this.#length = base.length
    this.#keyOf = keyOf
  }

  get length(): number {
    return this.#length
  }

  /** The slot at the end. */
  get last(): number | undefined {
    return this.chunks.at(-1)?.at(-1)
  }

  get chunks(): readonly (readonly number[])[] {
    return this.#chunks ?? this.#base.chunks
  }

  /** Chunk and offset of an index; just behind the end for the length. */
  place(index: number): [chunk: number, offset: number] {
    const chunks = this.chunks
    let left = index
    if (index >= this.#length) {
      const last = Math.max(0, chunks.length - 1)
      return [last, chunks[last]?.length ?? 0]
    }
    for (let chunk = 0; chunk < chunks.length; chunk++) {
      if (left < chunks[chunk]!.length) return [chunk, left]
      left -= chunks[chunk]!.length
    }
    return [0, 0]
  }

  /** The slot just before and the one at a place. */
  neighbours([chunk, offset]: [number, number]): [number | undefined, number | undefined] {
    const chunks = this.chunks
    const before = offset > 0 ? chunks[chunk]?.[offset - 1] : chunks[chunk - 1]?.at(-1)
    const after = chunks[chunk]?.[offset] ?? chunks[chunk + 1]?.[0]
    return [before, after]
  }

  indexOf(slot: number): number {
    const [chunk, offset] = this.find(slot)
    if (this.chunks[chunk]?.[offset] !== slot) return -1
    let index = offset
    for (let at = 0; at < chunk; at++) index += this.chunks[at]!.length
    return index
  }

  find(slot: number): [chunk: number, offset: number] {
    return findKey(this.chunks, this.#keyOf(slot), this.#keyOf)
  }

  insert([at, offset]: [number, number], slot: number): void {
    const chunk = this.#own(at)
    chunk.splice(offset, 0, slot)
    this.#length++
    if (chunk.length > 2 * chunkLength) {
      const tail = chunk.splice(chunkLength)
      this.#owned.add(tail)
      this.#chunks!.splice(at + 1, 0, tail)
    }
  }

  /** Puts a slot behind all others. */
  append(slot: number): void {
    const at = Math.max(0, this.chunks.length - 1)
    // A full chunk is left as it is: what comes in a row fills a new one.
    if ((this.chunks[at]?.length ?? 0) >= chunkLength) {
      this.#chunks ??= this.#base.chunks.slice() as number[][]
      const fresh = [slot]
      this.#owned.add(fresh)
      this.#chunks.push(fresh)
    } else this.#own(at).push(slot)
    this.#length++
  }

  /** Puts `count` slots in a row, from `first` on, behind all others. */
  appendRow(first: number, count: number): void {
    this.#chunks ??= this.#base.chunks.slice() as number[][]
    for (let at = 0; at < count; ) {
      const last = this.#chunks.length - 1
      const isFull = last < 0 || this.#chunks[last]!.length >= chunkLength
      const chunk = this.#own(isFull ? last + 1 : last)
      for (; at < count && chunk.length < chunkLength; at++) chunk.push(first + at)
    }
    this.#length += count
  }

  /** Takes a slot out; false when it is not there. */
  remove(slot: number): boolean {
    const [at, offset] = this.find(slot)
    if (this.chunks[at]?.[offset] !== slot) return false
    const chunk = this.#own(at)
    chunk.splice(offset, 1)
    this.#length--
    if (chunk.length === 0) this.#chunks!.splice(at, 1)
    else if (chunk.length < chunkLength / 4) this.#mergeWithNext(at)
    return true
  }

  /** The order as it stands, the same object when nothing changed; editing may go on. */
  finish(keys: SlotVector<number>): ChunkedOrder {
    if (this.#chunks) {
      this.#base = new ChunkedOrder(this.#chunks, keys, this.#base.table, this.#length)
      this.#chunks = null
      this.#owned.clear()
    }
    return this.#base
  }

  #mergeWithNext(at: number): void {
    const next = this.#chunks![at + 1]
    if (!next || next.length + this.#chunks![at]!.length > chunkLength) return
    this.#own(at).push(...next)
    this.#chunks!.splice(at + 1, 1)
  }

  #own(at: number): number[] {
    this.#chunks ??= this.#base.chunks.slice() as number[][]
    const chunk = this.#chunks[at]
    if (chunk && this.#owned.has(chunk)) return chunk
    const copy = chunk ? chunk.slice() : []
    this.#chunks[at] = copy
    this.#owned.add(copy)
    return copy
  }
}
