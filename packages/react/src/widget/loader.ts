/** Where a module that is loaded when it is needed stands. */
export type Loading<T> =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'loaded'; readonly value: T }
  | { readonly phase: 'failed'; readonly error: unknown }

/** Loads something once, however often it is asked for; what failed can be asked for again. */
export interface Loader<T> {
  snapshot(): Loading<T>
  /** What a server, and a page that takes over from one, begin with. */
  first(): Loading<T>
  /** Begins to load unless that is under way or done; settles either way and never throws. */
  load(): Promise<Loading<T>>
  subscribe(listener: () => void): () => void
}

const waiting: Loading<never> = { phase: 'waiting' }

/** Creates a loader around a dynamic import. */
export function createLoader<T>(load: () => Promise<T>): Loader<T> {
  const listeners = new Set<() => void>()
  let state: Loading<T> = waiting
  let running: Promise<Loading<T>> | undefined
  const become = (next: Loading<T>): Loading<T> => {
    state = next
    running = undefined
    for (const listener of listeners) listener()
    return next
  }
  const start = (): Promise<Loading<T>> => {
    if (state.phase === 'failed') become(waiting)
    // A loader that throws at once is a loader that failed.
    running = new Promise<T>((resolve) => resolve(load())).then(
      (value) => become({ phase: 'loaded', value }),
      (error: unknown) => become({ phase: 'failed', error }),
    )
    return running
  }
  return {
    snapshot: () => state,
    first: () => waiting,
    load: () => (state.phase === 'loaded' ? Promise.resolve(state) : (running ?? start())),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
