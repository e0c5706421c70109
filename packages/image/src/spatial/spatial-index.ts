import Flatbush from 'flatbush'

/**
 * Finds rectangles by place. Rectangles are numbered by slots; a packed Hilbert R-tree holds those
 * that were there when it was built, a short list the ones changed since.
 */
export interface SpatialIndex {
  readonly size: number
  /** Puts a slot's rectangle, new or changed. */
  set(slot: number, minX: number, minY: number, maxX: number, maxY: number): void
  /** Begins anew with the rectangles of the slots from 0 on, four numbers each; the list is kept. */
  fill(rectangles: Float64Array, count: number): void
  /** Builds the tree now that the next search would have to build. */
  prepare(): void
  remove(slot: number): void
  /** Slots whose rectangle meets the given one, in no order. */
  search(minX: number, minY: number, maxX: number, maxY: number): number[]
  /** `[minX, minY, maxX, maxY]` of a slot. */
  boundsOf(slot: number): readonly [number, number, number, number]
  has(slot: number): boolean
  /** The rectangles of all slots, four numbers each; good until the next change. */
  extents(): Float64Array
}

const absent = 0
const packed = 1
const loose = 2

/** Makes an empty index with room for some slots; it grows by itself. */
export function createSpatialIndex(room = 64): SpatialIndex {
  let boxes: Float64Array = new Float64Array(room * 4)
  let state = new Uint8Array(room)
  let tree: Flatbush | null = null
  let treeSlots = new Uint32Array(0)
  const changed = new Set<number>()
  let size = 0
  /** Filled, and not searched since: the tree is built when it is needed. */
  let unpacked = false

  const grow = (slot: number) => {
    if (slot < state.length) return
    const length = Math.max(slot + 1, state.length * 2)
    const wider = new Float64Array(length * 4)
    wider.set(boxes)
    boxes = wider
    const longer = new Uint8Array(length)
    longer.set(state)
    state = longer
  }

  const pack = () => {
    changed.clear()
    unpacked = false
    if (size === 0) {
      tree = null
      return
    }
    tree = new Flatbush(size)
    treeSlots = new Uint32Array(size)
    let count = 0
    for (let slot = 0; slot < state.length; slot++) {
      if (state[slot] === absent) continue
      const at = slot * 4
      tree.add(boxes[at]!, boxes[at + 1]!, boxes[at + 2]!, boxes[at + 3]!)
      treeSlots[count++] = slot
      state[slot] = packed
    }
    tree.finish()
  }

  return {
    get size() {
      return size
    },
    set(slot, minX, minY, maxX, maxY) {
      grow(slot)
      if (state[slot] === absent) size++
      const at = slot * 4
      boxes[at] = minX
      boxes[at + 1] = minY
      boxes[at + 2] = maxX
      boxes[at + 3] = maxY
      state[slot] = loose
      changed.add(slot)
    },
    remove(slot) {
      if (slot >= state.length || state[slot] === absent) return
      state[slot] = absent
      changed.delete(slot)
      size--
    },
    fill(rectangles, count) {
      boxes = rectangles
      state = new Uint8Array(boxes.length / 4).fill(loose, 0, count)
      changed.clear()
      tree = null
      size = count
      unpacked = true
    },
    prepare() {
      if (unpacked) pack()
    },
    search(minX, minY, maxX, maxY) {
      if (unpacked || changed.size > 1024 + size / 50) pack()
      const found: number[] = []
      if (tree) {
        for (const index of tree.search(minX, minY, maxX, maxY)) {
          const slot = treeSlots[index]!
          if (state[slot] === packed) found.push(slot)
        }
      }
      for (const slot of changed) {
        const at = slot * 4
        if (
          boxes[at]! <= maxX &&
          boxes[at + 2]! >= minX &&
          boxes[at + 1]! <= maxY &&
          boxes[at + 3]! >= minY
        )
          found.push(slot)
      }
      return found
    },
    boundsOf(slot) {
      const at = slot * 4
      return [boxes[at]!, boxes[at + 1]!, boxes[at + 2]!, boxes[at + 3]!]
    },
    extents: () => boxes,
    has: (slot) => slot < state.length && state[slot] !== absent,
  }
}
