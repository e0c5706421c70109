/** A value that changes outside of React's rendering, such as the view while scrolling. */
export interface Signal<T> {
  get(): T
  /** Tells the listeners unless the value is the same. */
  set(value: T): void
  subscribe(listener: () => void): () => void
}

/** Makes a signal. */
export function createSignal<T>(initial: T): Signal<T> {
  const listeners = new Set<() => void>()
  let value = initial
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
