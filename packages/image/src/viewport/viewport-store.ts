import type { Viewport } from './viewport.js'

/** Holds a viewport outside React: it changes on every wheel and pinch event. */
export interface ViewportStore {
  get(): Viewport
  /** Changes it; listeners hear of real changes only. */
  set(next: Viewport | ((view: Viewport) => Viewport)): void
  subscribe(listener: (view: Viewport) => void): () => void
  /** True until a picture's size and a surface's size are known. */
  readonly empty: boolean
}

/** The viewport of a surface that has no size yet. */
export const emptyViewport: Viewport = {
  width: 0,
  height: 0,
  imageWidth: 0,
  imageHeight: 0,
  scale: 1,
  x: 0,
  y: 0,
  rotation: 0,
}

const keys = Object.keys(emptyViewport) as (keyof Viewport)[]

/** Makes a viewport store. */
export function createViewportStore(initial: Viewport = emptyViewport): ViewportStore {
  let view = initial
  const listeners = new Set<(view: Viewport) => void>()
  return {
    get: () => view,
    set(next) {
      const wanted = typeof next === 'function' ? next(view) : next
      if (keys.every((key) => wanted[key] === view[key])) return
      view = wanted
      for (const listener of [...listeners]) listener(view)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get empty() {
      return view.width === 0 || view.height === 0 || view.imageWidth === 0
    },
  }
}
