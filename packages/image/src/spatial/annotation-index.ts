import type { DocumentState, Transaction } from '@tagwright/core'
import type { Annotation, Bounds } from '@tagwright/schema'
import type { AnyShape } from '../shapes/shape.js'
import { createSpatialIndex, type SpatialIndex } from './spatial-index.js'

/** What a transaction changed on the picture: rectangles to draw again, or everything. */
export type IndexChange = readonly Bounds[] | 'all'

/** A widget's drawable annotations by place and z-order, kept up with the document. */
export interface AnnotationIndex {
  readonly size: number
  /** Takes up a transaction; the rectangles, in image pixels, that look different now. */
  apply(transaction: Transaction, document: DocumentState): IndexChange
  /** Begins anew from a document. */
  load(document: DocumentState): void
  /** Slots that meet a rectangle, lowest first. */
  search(bounds: Bounds): number[] | Uint32Array
  /** Ids under a point, topmost first; `tolerance` in image pixels. */
  hits(point: readonly [number, number], tolerance: number): string[]
  at(slot: number): Annotation | undefined
  shapeOf(annotation: Annotation): AnyShape | undefined
  boundsOf(id: string): Bounds | undefined
  /** `[minX, minY, maxX, maxY]` of every slot; good until the next change. */
  extents(): Float64Array
  /** Does what the first search and the first look-up by id would have to do. */
  prepare(): void
}

/** What an index holds: one widget's annotations that some shape can draw. */
export interface AnnotationIndexOptions {
  widget: string
  /** By geometry type. */
  shapes: ReadonlyMap<string, AnyShape>
  /** Bulk changes above this many annotations load anew. @default 2000 */
  bulk?: number
}

const finite = ({ x, y, width, height }: Bounds) => Number.isFinite(x + y + width + height)

/** The extent of nothing, which any rectangle widens. */
const nowhere = (): [number, number, number, number] => {
  const { POSITIVE_INFINITY: far } = Number
  return [far, far, -far, -far]
}

/** Makes the index of a widget. */
export function createAnnotationIndex(
  document: DocumentState,
  { widget, shapes, bulk = 2000 }: AnnotationIndexOptions,
): AnnotationIndex {
  let index: SpatialIndex = createSpatialIndex()
  let items: (Annotation | undefined)[] = []
  let count = 0
  /** Made when an id is first asked for: what is only looked at needs none. */
  let slots: Map<string, number> | null = null
  // Z-order by slot. As long as it rises with the slots, sorting by slot is sorting by z.
  let ranks: number[] = []
  let rising = true
  // Around all that was ever put in: what covers it needs no search.
  let around = nowhere()
  let all = new Uint32Array(0)

  const shapeOf = ({ geometry }: Annotation) => geometry && shapes.get(geometry.type)

  const measure = (annotation: Annotation): Bounds | undefined => {
    const shape = shapeOf(annotation)
    const bounds = shape?.bounds(annotation.geometry!)
    return bounds && finite(bounds) ? bounds : undefined
  }

  const slotsById = (): Map<string, number> => {
    if (slots) return slots
    slots = new Map()
    for (let slot = 0; slot < items.length; slot++) {
      const annotation = items[slot]
      if (annotation) slots.set(annotation.id, slot)
    }
    return slots
  }

  const widen = (x: number, y: number, right: number, bottom: number) => {
    if (x < around[0]) around[0] = x
    if (y < around[1]) around[1] = y
    if (right > around[2]) around[2] = right
    if (bottom > around[3]) around[3] = bottom
  }

  const put = (annotation: Annotation, slot: number, { x, y, width, height }: Bounds) => {
    items[slot] = annotation
    index.set(slot, x, y, x + width, y + height)
    widen(x, y, x + width, y + height)
  }

  const append = (annotation: Annotation, bounds: Bounds, rank: number) => {
    const slot = items.length
    if (slot > 0 && rank <= ranks[slot - 1]!) rising = false
    slotsById().set(annotation.id, slot)
    ranks[slot] = rank
    put(annotation, slot, bounds)
    count++
  }

  const load = (from: DocumentState) => {
    const list = from.annotations.listOf(widget)
    const rectangles = new Float64Array((list.length + 64) * 4)
    index = createSpatialIndex()
    items = []
    slots = null
    ranks = []
    rising = true
    around = nowhere()
    for (let rank = 0; rank < list.length; rank++) {
      const annotation = list[rank]!
      const bounds = measure(annotation)
      if (!bounds) continue
      const { x, y, width, height } = bounds
      const at = items.length * 4
      rectangles[at] = x
      rectangles[at + 1] = y
      rectangles[at + 2] = x + width
      rectangles[at + 3] = y + height
      widen(x, y, x + width, y + height)
      items.push(annotation)
      ranks.push(rank)
    }
    count = items.length
    index.fill(rectangles, count)
  }

  /** A rank between the neighbours in z-order, so that nothing else must be renumbered. */
  const rankFor = (id: string, from: DocumentState): number => {
    const order = from.annotations.ofWidget(widget)
    const place = order.indexOf(id)
    const rankAt = (step: -1 | 1): number | undefined => {
      for (let i = place + step; i >= 0 && i < order.length; i += step) {
        const slot = slotsById().get(order.at(i)!)
        if (slot !== undefined && items[slot] && order.at(i) !== id) return ranks[slot]
      }
      return undefined
    }
    const below = rankAt(-1)
    const above = rankAt(1)
    if (below === undefined) return above === undefined ? 0 : above - 1
    return above === undefined ? below + 1 : (below + above) / 2
  }

  const boundsOf = (id: string): Bounds | undefined => {
    const slot = slotsById().get(id)
    if (slot === undefined) return undefined
    const [x, y, right, bottom] = index.boundsOf(slot)
    return { x, y, width: right - x, height: bottom - y }
  }

  const drop = (id: string): Bounds | undefined => {
    const slot = slotsById().get(id)
    if (slot === undefined) return undefined
    const bounds = boundsOf(id)
    index.remove(slot)
    items[slot] = undefined
    slotsById().delete(id)
    count--
    return bounds
  }

  /** Slots in z-order; a disorder that grew large is put right once. */
  const compact = () => {
    const order = [...slotsById().values()].sort((a, b) => ranks[a]! - ranks[b]!)
    const before = { index, items, ranks }
    index = createSpatialIndex(order.length + 64)
    items = []
    ranks = []
    slots = new Map()
    count = 0
    rising = true
    for (const slot of order) {
      const [x, y, right, bottom] = before.index.boundsOf(slot)
      const bounds = { x, y, width: right - x, height: bottom - y }
      append(before.items[slot]!, bounds, before.ranks[slot]!)
    }
  }

  const sort = (found: number[]): number[] | Uint32Array => {
    if (rising)
      return found.length < 500 ? found.sort((a, b) => a - b) : Uint32Array.from(found).sort()
    return found.sort((a, b) => ranks[a]! - ranks[b]!)
  }

  load(document)
  return {
    get size() {
      return count
    },
    load,
    apply({ changes, patches }, state) {
      const { added, updated, removed } = changes
      if (added.length + updated.length + removed.length > bulk) {
        load(state)
        return 'all'
      }
      const dirty: Bounds[] = []
      const note = (bounds: Bounds | undefined) => bounds && dirty.push(bounds)
      for (const id of removed) note(drop(id))
      for (const id of [...added, ...updated]) {
        const annotation = state.annotations.get(id)
        const bounds = annotation && annotation.widget === widget ? measure(annotation) : undefined
        const slot = slotsById().get(id)
        if (!annotation || !bounds) {
          note(drop(id))
          continue
        }
        note(boundsOf(id))
        if (slot === undefined) append(annotation, bounds, rankFor(id, state))
        else put(annotation, slot, bounds)
        note(bounds)
      }
      if (!changes.reordered) return dirty
      for (const { path, index: place } of patches) {
        const slot = place === undefined ? undefined : slotsById().get(String(path[1]))
        if (slot === undefined) continue
        const id = String(path[1])
        const rank = rankFor(id, state)
        // A gap that halving has used up: number all anew.
        const crowded = ranks.includes(rank)
        if (crowded) {
          load(state)
          return 'all'
        }
        ranks[slot] = rank
        rising = false
        note(boundsOf(id))
      }
      return dirty
    },
    search({ x, y, width, height }) {
      if (!rising && count > 5000) compact()
      const isWhole = rising && count === items.length
      const [left, top, right, bottom] = around
      if (isWhole && x <= left && y <= top && x + width >= right && y + height >= bottom) {
        if (all.length !== count) all = new Uint32Array(count).map((_, slot) => slot)
        return all
      }
      return sort(index.search(x, y, x + width, y + height))
    },
    hits([x, y], tolerance) {
      const found = sort(index.search(x - tolerance, y - tolerance, x + tolerance, y + tolerance))
      const ids: string[] = []
      for (let i = found.length - 1; i >= 0; i--) {
        const annotation = items[found[i]!]
        if (!annotation) continue
        if (shapeOf(annotation)?.hit(annotation.geometry!, [x, y], tolerance))
          ids.push(annotation.id)
      }
      return ids
    },
    at: (slot) => items[slot],
    shapeOf,
    boundsOf,
    extents: () => index.extents(),
    prepare() {
      slotsById()
      index.prepare()
    },
  }
}
