import type { Annotation } from '@tagwright/schema'
import type { Patch } from '../transaction/transaction.js'

/**
 * What a transaction did, both ways. Annotations that are only put on top of the others, as an import
 * or a detector does by the thousand, are kept as they are: their patches are written when somebody asks
 * for them.
 */
export class ChangeLog {
  readonly #patches: Patch[] = []
  /** In the order of recording; to be applied from the last to the first. */
  readonly #inverse: Patch[] = []
  /** Added on top since the last patch. */
  #pending: Annotation[] = []
  /** The z-order index of the first of them. */
  #from = 0
  #reversed: readonly Patch[] | null = null

  get isEmpty(): boolean {
    return this.#patches.length + this.#pending.length === 0
  }

  get patches(): readonly Patch[] {
    this.#write()
    return this.#patches
  }

  /** Takes the transaction back when applied first to last; to be asked for when nothing more comes. */
  get inverse(): readonly Patch[] {
    this.#write()
    this.#reversed ??= this.#inverse.toReversed()
    return this.#reversed
  }

  readonly record = (patch: Patch, inverse: Patch): void => {
    this.#write()
    this.#patches.push(patch)
    this.#inverse.push(inverse)
  }

  /** What immer wrote: its inverse patches are meant to be applied first to last, these last to first. */
  recordAll(patches: readonly Patch[], inverse: readonly Patch[]): void {
    this.#write()
    for (const patch of patches) this.#patches.push(patch)
    for (let at = inverse.length - 1; at >= 0; at--) this.#inverse.push(inverse[at]!)
  }

  /** An annotation was added on top of all others, at this z-order index. */
  noteAdded(annotation: Annotation, index: number): void {
    if (this.#pending.length === 0) this.#from = index
    this.#pending.push(annotation)
  }

  /** Several, from this z-order index on. */
  noteAllAdded(annotations: readonly Annotation[], index: number): void {
    if (this.#pending.length === 0) {
      this.#from = index
      this.#pending = annotations.slice()
    } else for (const annotation of annotations) this.#pending.push(annotation)
  }

  /** Added annotations of which no patch has been written yet, to be replaced in place. */
  get pending(): Annotation[] {
    return this.#pending
  }

  #write(): void {
    if (this.#pending.length === 0) return
    const pending = this.#pending
    this.#pending = []
    this.#reversed = null
    pending.forEach((annotation, offset) => {
      const path = ['annotations', annotation.id]
      this.#patches.push({ op: 'add', path, value: annotation, index: this.#from + offset })
      this.#inverse.push({ op: 'remove', path })
    })
  }
}
