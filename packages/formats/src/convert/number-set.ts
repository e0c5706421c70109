const block = 1 << 20

/** A set of whole numbers from 0, a bit for each: millions of ids in little memory. */
export class NumberSet {
  readonly #blocks = new Map<number, Uint32Array>()

  /** Whether a value is a number that the set can hold. */
  static takes(value: unknown): value is number {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
  }

  has(id: number): boolean {
    const bits = this.#blocks.get(Math.floor(id / block))
    const at = id % block
    return bits !== undefined && (bits[at >> 5]! & (1 << (at & 31))) !== 0
  }

  /** False when it was there before. */
  add(id: number): boolean {
    if (this.has(id)) return false
    const key = Math.floor(id / block)
    const bits = this.#blocks.get(key) ?? new Uint32Array(block / 32)
    this.#blocks.set(key, bits)
    const at = id % block
    bits[at >> 5]! |= 1 << (at & 31)
    return true
  }
}
