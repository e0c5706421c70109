const bits = 8
const mask = (1 << bits) - 1

/**
 * An immutable vector by slot number in chunks of 256: a change copies one chunk and the list of
 * chunks, and shares the rest.
 */
export class SlotVector<T> {
  constructor(readonly chunks: readonly (readonly (T | undefined)[])[]) {}

  get(slot: number): T | undefined {
    return this.chunks[slot >> bits]?.[slot & mask]
  }

  edit(): SlotVectorEditor<T> {
    return new SlotVectorEditor(this)
  }

  static from<T>(values: readonly T[]): SlotVector<T> {
    const chunks: T[][] = []
    for (let at = 0; at < values.length; at += mask + 1)
      chunks.push(values.slice(at, at + mask + 1))
    return new SlotVector(chunks)
  }
}

/** Changes a `SlotVector`; each chunk is copied once at most between two calls of `finish`. */
export class SlotVectorEditor<T> {
  #base: SlotVector<T>
  #chunks: (T | undefined)[][] | null = null
  #owned = new Set<number>()

  constructor(base: SlotVector<T>) {
    this.#base = base
  }

  get(slot: number): T | undefined {
    return (this.#chunks ?? this.#base.chunks)[slot >> bits]?.[slot & mask]
  }

  set(slot: number, value: T | undefined): void {
    this.#chunks ??= this.#base.chunks.slice() as (T | undefined)[][]
    this.#own(slot >> bits)[slot & mask] = value
  }

  /** Sets `count` slots in a row from one on. */
  setRow(first: number, count: number, valueAt: (at: number) => T): void {
    this.#chunks ??= this.#base.chunks.slice() as (T | undefined)[][]
    for (let at = 0; at < count; ) {
      const slot = first + at
      const chunk = this.#own(slot >> bits)
      const to = Math.min(count, at + mask + 1 - (slot & mask))
      for (; at < to; at++) chunk[(first + at) & mask] = valueAt(at)
    }
  }

  #own(index: number): (T | undefined)[] {
    const chunk = this.#chunks![index]
    if (chunk && this.#owned.has(index)) return chunk
    const copy = chunk ? chunk.slice() : []
    this.#chunks![index] = copy
    this.#owned.add(index)
    return copy
  }

  /** The vector as it stands; editing may go on. */
  finish(): SlotVector<T> {
    if (this.#chunks) {
      this.#base = new SlotVector(this.#chunks)
      this.#chunks = null
      this.#owned.clear()
    }
    return this.#base
  }
}
