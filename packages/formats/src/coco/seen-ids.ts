import { NumberSet } from '../convert/number-set.js'

/** The annotation ids of a file that were met: a bit for each number, a set for the rest. */
export class SeenIds {
  readonly #numbers = new NumberSet()
  readonly #texts = new Set<string>()

  /** Takes an id; false when it was there before or cannot be part of an id of the contract. */
  add(id: unknown): boolean {
    if (typeof id === 'number') return NumberSet.takes(id) && this.#numbers.add(id)
    if (typeof id !== 'string' || !/^[A-Za-z0-9._:-]{1,100}$/.test(id) || this.#texts.has(id)) {
      return false
    }
    this.#texts.add(id)
    return true
  }

  has(id: number | string): boolean {
    return typeof id === 'number'
      ? NumberSet.takes(id) && this.#numbers.has(id)
      : this.#texts.has(id)
  }
}
