/** Owns what must be given back: listeners, observers, timers, workers, object URLs. */
export interface Scope {
  readonly disposed: boolean
  /** Adds a clean-up, run last in first out; at once when already disposed. */
  add(cleanup: () => void): void
  /** A scope that ends with this one or before. */
  child(): Scope
  listen(
    target: ListenTarget,
    type: string,
    listener: (event: never) => void,
    options?: ListenOptions,
  ): void
  timeout(callback: () => void, delay: number): () => void
  interval(callback: () => void, delay: number): () => void
  /** Calls before the next frame; returns its cancel. */
  frame(callback: (time: number) => void): () => void
  /** Hands over anything with `disconnect`, `terminate`, `close` or `abort`. */
  own<T extends Ownable>(resource: T): T
  /** Aborted when the scope ends. */
  readonly signal: { readonly aborted: boolean }
  dispose(): void
}

/** The part of an event target that a scope needs. */
export interface ListenTarget {
  addEventListener(type: string, listener: never, options?: never): void
  removeEventListener(type: string, listener: never, options?: never): void
}

/** The listener options that are passed on. */
export interface ListenOptions {
  passive?: boolean
  capture?: boolean
  once?: boolean
}

/** Something that can be ended. */
export type Ownable =
  | { disconnect(): void }
  | { terminate(): void }
  | { close(): void }
  | { abort(): void }
  | { destroy(): void }
