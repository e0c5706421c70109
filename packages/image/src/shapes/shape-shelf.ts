import type { ImageWidget, Task } from '@tagwright/schema'
import { type AnyShape, type ShapeEntry, shapesByGeometry } from './shape.js'

/** The shapes of one widget: those that are there, and those that are loaded when needed. */
export interface ShapeShelf {
  /** What the widget offers as tools, loaded or not, in the task's order. */
  readonly offered: readonly ShapeEntry[]
  /** The loaded shape that draws each geometry type; grows as shapes arrive. */
  readonly byGeometry: ReadonlyMap<string, AnyShape>
  /** A loaded shape by its id. */
  get(id: string): AnyShape | undefined
  /** Loads what the widget offers, and what draws a geometry type. */
  want(geometry?: string): void
  /** Whether what draws a geometry type is not loaded yet. */
  comes(geometry: string): boolean
  /**
   * Whether a tool's shape is there; `failed` also when another of the shapes did not come, and
   * `there` for what is no shape.
   */
  phase(id: string): 'there' | 'coming' | 'failed'
  /** Loads what did not come. */
  again(): void
  /** Number of arrivals and failures so far. */
  readonly version: number
  /** Called after an arrival or a failure. */
  subscribe(listener: () => void): () => void
}

/** The entries of a list that a widget offers as tools, in the task's order. */
export function offeredShapes(
  widget: ImageWidget,
  task: Task,
  shapes: readonly ShapeEntry[],
): ShapeEntry[] {
  const wanted = widget.shapes ?? ['box']
  const found = wanted.flatMap((name) => {
    const named = shapes.find(({ id }) => id === name)
    // The name of a geometry that has several tools offers them all.
    return named ?? shapes.filter((shape) => shape.geometry === name && !shape.offeredIn)
  })
  const beside = shapes.filter((shape) => shape.offeredIn?.(widget, task))
  return [...new Set([...found, ...beside])]
}

const isLoaded = (entry: ShapeEntry): entry is AnyShape => !('load' in entry)

/** Makes the shelf of a widget. */
export function createShapeShelf(
  widget: ImageWidget,
  task: Task,
  entries: readonly ShapeEntry[],
): ShapeShelf {
  const offered = offeredShapes(widget, task, entries)
  const loaded = new Map<ShapeEntry, AnyShape>()
  const pending = new Set<ShapeEntry>()
  const failed = new Set<ShapeEntry>()
  const listeners = new Set<() => void>()
  const byGeometry = new Map<string, AnyShape>()
  let version = 0
  const arrange = () => {
    const there = (list: readonly ShapeEntry[]) =>
      list.flatMap((x) => (x.offeredIn ? [] : (loaded.get(x) ?? [])))
    for (const [type, shape] of shapesByGeometry(there(entries), there(offered))) {
      byGeometry.set(type, shape)
    }
  }
  for (const entry of entries) if (isLoaded(entry)) loaded.set(entry, entry)
  arrange()
  const load = async (entry: ShapeEntry) => {
    if (isLoaded(entry) || loaded.has(entry) || pending.has(entry)) return
    pending.add(entry)
    failed.delete(entry)
    try {
      loaded.set(entry, await entry.load())
    } catch {
      // Without the network its annotations are kept, listed and not drawn.
      failed.add(entry)
    } finally {
      pending.delete(entry)
    }
    arrange()
    version++
    for (const listener of [...listeners]) listener()
  }
  return {
    offered,
    byGeometry,
    get: (id) => {
      const entry = entries.find((each) => each.id === id)
      return entry && loaded.get(entry)
    },
    want(geometry) {
      const drawn = geometry !== undefined && byGeometry.has(geometry)
      const drawer = drawn
        ? undefined
        : entries.find((entry) => entry.geometry === geometry && !entry.offeredIn)
      if (drawer) void load(drawer)
      for (const entry of offered) void load(entry)
    },
    comes: (type) =>
      !byGeometry.has(type) && entries.some((entry) => entry.geometry === type && !entry.offeredIn),
    phase(id) {
      if (failed.size > 0) return 'failed'
      const entry = offered.find((each) => each.id === id)
      return entry && pending.has(entry) ? 'coming' : 'there'
    },
    again() {
      for (const entry of [...failed]) void load(entry)
    },
    get version() {
      return version
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
