import type { Draft, Immer } from 'immer'
import { freeze } from '../patching/freeze.js'

/** One member of the document state while a transaction is being written: drafted only when touched. */
export class SectionDraft<T extends object> {
  #value: T
  #draft: Draft<T> | null = null
  readonly #producer: Immer
  readonly #changed: (before: T, after: T) => void

  constructor(value: T, producer: Immer, changed: (before: T, after: T) => void) {
    this.#value = value
    this.#producer = producer
    this.#changed = changed
  }

  get draft(): Draft<T> {
    this.#draft ??= this.#producer.createDraft(this.#value)
    return this.#draft
  }

  /** The value as it stands; a draft handed out before is over. */
  get value(): T {
    if (this.#draft) {
      const before = this.#value
      this.#value = this.#producer.finishDraft(this.#draft) as T
      this.#draft = null
      if (this.#value !== before) {
        freeze(this.#value)
        this.#changed(before, this.#value)
      }
    }
    return this.#value
  }

  set value(next: T) {
    const before = this.value
    if (next === before) return
    this.#value = next
    this.#changed(before, next)
  }
}
