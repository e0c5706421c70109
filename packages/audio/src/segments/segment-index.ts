import { type SubRow, subRowsOf } from './sub-rows.js'

/** What the timeline needs to know of a segment to place it. */
export interface PlacedSegment {
  readonly id: string
  /** Seconds. */
  readonly start: number
  readonly end: number
  readonly tier: string
}

const blockSize = 64

const before = (a: PlacedSegment, b: PlacedSegment): number =>
  a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Sorts in place unless the order is right, as it mostly is. */
function sortByTime(list: PlacedSegment[]): void {
  for (let at = 1; at < list.length; at++)
    if (before(list[at - 1]!, list[at]!) > 0) {
      list.sort(before)
      return
    }
}

/**
 * Segments in order of time. Asking for a window or a neighbour costs the logarithm of how many
 * there are plus what is found; changing one costs a memory move, no sorting.
 */
export class SegmentIndex {
  #sorted: PlacedSegment[] = []
  #byId = new Map<string, PlacedSegment>()
  /** The latest end in each block of `blockSize`; undefined where it must be found anew. */
  #latest: (number | undefined)[] = []
  #version = 0
  #subRows: { readonly version: number; readonly of: ReadonlyMap<string, SubRow> } | null = null

  /** Grows with every change. */
  get version(): number {
    return this.#version
  }

  /** Which part of its row each has that overlaps others of its tier; found anew when asked after a change. */
  get subRows(): ReadonlyMap<string, SubRow> {
    if (this.#subRows?.version !== this.#version)
      this.#subRows = { version: this.#version, of: subRowsOf(this.#sorted) }
    return this.#subRows.of
  }

  get size(): number {
    return this.#sorted.length
  }

  get(id: string): PlacedSegment | undefined {
    return this.#byId.get(id)
  }

  /** The segment at a place in the order of time. */
  at(place: number): PlacedSegment | undefined {
    return this.#sorted[place]
  }

  /** The place of a segment in the order of time, or -1. */
  placeOf(id: string): number {
    const segment = this.#byId.get(id)
    return segment ? this.#search(segment) : -1
  }

  /** Replaces everything. */
  reset(segments: Iterable<PlacedSegment>): void {
    this.#byId = new Map()
    for (const segment of segments) this.#byId.set(segment.id, segment)
    this.#sorted = [...this.#byId.values()]
    sortByTime(this.#sorted)
    this.#latest = []
    this.#version++
  }

  /** Adds, changes and removes; many at once are sorted in together. */
  update(changed: readonly PlacedSegment[], removed: readonly string[] = []): void {
    if (changed.length + removed.length > 32) {
      this.#sortIn(changed, removed)
      return
    }
    for (const id of removed) this.#take(id)
    for (const segment of changed) {
      const known = this.#byId.get(segment.id)
      if (known && before(known, segment) === 0) {
        const place = this.#search(known)
        this.#sorted[place] = segment
        this.#byId.set(segment.id, segment)
        continue
      }
      this.#take(segment.id)
      const place = this.#search(segment)
      this.#sorted.splice(place, 0, segment)
      this.#byId.set(segment.id, segment)
      this.#forget(place)
    }
    this.#version++
  }

  /** Sorts the new ones among themselves and merges them in: what is there keeps its order. */
  #sortIn(changed: readonly PlacedSegment[], removed: readonly string[]): void {
    const known = this.#byId
    const size = known.size
    let gone = false
    for (const id of removed) gone = known.delete(id) || gone
    const left = known.size
    for (const segment of changed) known.set(segment.id, segment)
    let kept = this.#sorted
    let fresh = changed.slice()
    // Only what was there before, or comes twice, must be found and left out.
    if (left !== size || known.size !== left + changed.length) {
      const put = new Set(changed)
      kept = kept.filter((one) => known.get(one.id) === one && !put.has(one))
      fresh = fresh.filter((one) => known.get(one.id) === one)
    }
    sortByTime(fresh)
    const merged = new Array<PlacedSegment>(kept.length + fresh.length)
    let from = 0
    let into = 0
    for (const one of fresh) {
      while (from < kept.length && before(kept[from]!, one) < 0) merged[into++] = kept[from++]!
      merged[into++] = one
    }
    while (from < kept.length) merged[into++] = kept[from++]!
    this.#sorted = merged
    this.#latest = []
    this.#version++
  }

  /** Those that touch [start, end), in order of time. */
  query(start: number, end: number): PlacedSegment[] {
    const stop = this.#firstFrom(end)
    const found: PlacedSegment[] = []
    for (let block = 0; block * blockSize < stop; block++) {
      // A moment at the very start of the window is in it.
      if (this.#latestOf(block) < start) continue
      const to = Math.min(stop, (block + 1) * blockSize)
      for (let place = block * blockSize; place < to; place++) {
        const segment = this.#sorted[place]!
        if (segment.end > start || segment.start >= start) found.push(segment)
      }
    }
    return found
  }

  /** The place of the first segment that starts at or after a time. */
  #firstFrom(time: number): number {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#sorted[middle]!.start < time) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The place in the order of time of the first segment that starts at or after a time. */
  placeFrom(time: number): number {
    return this.#firstFrom(time)
  }

  /** The next segment by start at or after a time, in one tier or any. */
  next(time: number, tier?: string): PlacedSegment | undefined {
    for (let place = this.#firstFrom(time); place < this.#sorted.length; place++) {
      const segment = this.#sorted[place]!
      if (tier === undefined || segment.tier === tier) return segment
    }
    return undefined
  }

  /** The last segment that starts before a time, in one tier or any. */
  previous(time: number, tier?: string): PlacedSegment | undefined {
    for (let place = this.#firstFrom(time) - 1; place >= 0; place--) {
      const segment = this.#sorted[place]!
      if (tier === undefined || segment.tier === tier) return segment
    }
    return undefined
  }

  [Symbol.iterator](): Iterator<PlacedSegment> {
    return this.#sorted[Symbol.iterator]()
  }

  #latestOf(block: number): number {
    const known = this.#latest[block]
    if (known !== undefined) return known
    let latest = Number.NEGATIVE_INFINITY
    const to = Math.min(this.#sorted.length, (block + 1) * blockSize)
    for (let place = block * blockSize; place < to; place++)
      latest = Math.max(latest, this.#sorted[place]!.end)
    this.#latest[block] = latest
    return latest
  }

  /** From a place on, everything moved by one. */
  #forget(place: number): void {
    this.#latest.length = Math.min(this.#latest.length, Math.floor(place / blockSize))
  }

  #take(id: string): void {
    const known = this.#byId.get(id)
    if (!known) return
    const place = this.#search(known)
    this.#sorted.splice(place, 1)
    this.#byId.delete(id)
    this.#forget(place)
  }

  /** The place of a segment, or where it belongs. */
  #search(segment: PlacedSegment): number {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (before(this.#sorted[middle]!, segment) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
