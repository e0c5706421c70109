import { NumberSet } from '../convert/number-set.js'

/** Gives out numbers as ids: the old one where it is free, else the next that is. */
export class NumberIds {
  readonly #used = new NumberSet()
  #next = 1

  /** The wanted id if it is a whole number that is still free, else a fresh one. */
  take(wanted: unknown): number {
    if (NumberSet.takes(wanted) && this.#used.add(wanted)) return wanted
    while (!this.#used.add(this.#next)) this.#next++
    return this.#next
  }
}
