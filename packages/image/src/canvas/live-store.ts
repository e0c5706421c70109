import type { Bounds, Geometry, Point2 } from '@tagwright/schema'

/** What changes at the pace of the pointer and is shown on the live layer only; image pixels. */
export interface LiveState {
  /** What the hand is doing. */
  readonly gesture: 'none' | 'draw' | 'move' | 'resize' | 'marquee' | 'pan'
  /** The new geometry being drawn. */
  readonly drawing: Geometry | null
  /** Changed geometries of a few annotations, by id. */
  readonly edited: ReadonlyMap<string, Geometry> | null
  /** Many annotations moved as one. */
  readonly group: { ids: ReadonlySet<string>; dx: number; dy: number } | null
  readonly marquee: Bounds | null
  /** Where the pointer is; null outside of the picture. */
  readonly pointer: Point2 | null
  /** A finger draws or drags, and hides what is under it. */
  readonly finger: boolean
  /** Where the keyboard's cursor is; null while it is not in use. */
  readonly cursor: Point2 | null
  /** The handle that keys work on. */
  readonly handle: { annotation: string; handle: string } | null
  /** The annotator fills the window. */
  readonly full: boolean
  /** Counts what is to be drawn again although nothing here changed. */
  readonly version: number
}

/** Holds the live state outside React. */
export interface LiveStore {
  get(): LiveState
  set(change: Partial<LiveState>): void
  subscribe(listener: () => void): () => void
}

/** Nothing is going on. */
export const idleLive: LiveState = {
  gesture: 'none',
  drawing: null,
  edited: null,
  group: null,
  marquee: null,
  pointer: null,
  finger: false,
  cursor: null,
  handle: null,
  full: false,
  version: 0,
}

/** Points are made anew by every event, also by one that comes from where the last one did. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!Array.isArray(a) || !Array.isArray(b)) return false
  return a.length === b.length && a.every((value, i) => value === b[i])
}

/** Makes a live store. */
export function createLiveStore(): LiveStore {
  let state = idleLive
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(change) {
      const keys = Object.keys(change) as (keyof LiveState)[]
      if (keys.every((key) => same(state[key], change[key]))) return
      state = { ...state, ...change }
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
