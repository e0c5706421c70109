const block = 1 << 20

/** Gives out numbers as ids: the old one where it is free, else the next that is; a bit for each id. */
export class NumberIds {
  readonly #blocks = new Map<number, Uint32Array>()
  #next = 1

  /** The wanted id if it is a whole number that is still free, else a fresh one. */
  take(wanted: unknown): number {
    if (
      typeof wanted === 'number' &&
      Number.isSafeInteger(wanted) &&
      wanted >= 0 &&
      this.#mark(wanted)
    ) {
      return wanted
    }
    while (!this.#mark(this.#next)) this.#next++
    return this.#next
  }

  #mark(id: number): boolean {
    const key = Math.floor(id / block)
    let bits = this.#blocks.get(key)
    if (!bits) {
      bits = new Uint32Array(block / 32)
      this.#blocks.set(key, bits)
    }
    const at = id - key * block
    const bit = 1 << (at & 31)
    if ((bits[at >> 5]! & bit) !== 0) return false
    bits[at >> 5]! |= bit
    return true
  }
}
