/** Values by key, several to a key; of one key the last added counts. */
export class Stacks<T> {
  #current: ReadonlyMap<string, T> = new Map()
  readonly #stacks = new Map<string, T[]>()

  /** The values that count; a new map after every change. */
  get current(): ReadonlyMap<string, T> {
    return this.#current
  }

  /** All values of a key, the last added at the end. */
  all(key: string): readonly T[] {
    return this.#stacks.get(key) ?? []
  }

  /** Adds and returns the end, which works once. */
  add(entries: readonly (readonly [key: string, value: T])[]): () => void {
    for (const [key, value] of entries) {
      const stack = this.#stacks.get(key)
      if (stack) stack.push(value)
      else this.#stacks.set(key, [value])
    }
    this.#refresh()
    let ended = false
    return () => {
      if (ended) return
      ended = true
      for (const [key, value] of entries) {
        const stack = this.#stacks.get(key) ?? []
        const at = stack.lastIndexOf(value)
        if (at >= 0) stack.splice(at, 1)
        if (stack.length === 0) this.#stacks.delete(key)
      }
      this.#refresh()
    }
  }

  #refresh(): void {
    this.#current = new Map(Array.from(this.#stacks, ([key, stack]) => [key, stack.at(-1)!]))
  }
}
