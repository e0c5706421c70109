/** Columns of a tile. */
export const tileColumns = 256

/** A piece of the spectrogram at one resolution in time. */
export interface TilePlace {
  /** Columns a second: a power of two. */
  readonly density: number
  readonly index: number
}

/** Seconds at which a tile starts. */
export const tileStart = ({ density, index }: TilePlace): number => (index * tileColumns) / density

/** The density at which a column is about one CSS pixel wide, never more than one a sample. */
export function densityFor(pixelsPerSecond: number, rate = 48_000): number {
  const wanted = 2 ** Math.round(Math.log2(Math.max(1 / 64, pixelsPerSecond)))
  return Math.min(wanted, 2 ** Math.floor(Math.log2(rate)))
}

/** The tiles that hold [start, end) seconds. */
export function tilesOf(start: number, end: number, density: number): TilePlace[] {
  const first = Math.max(0, Math.floor((start * density) / tileColumns))
  const last = Math.floor((Math.max(start, end - 1e-9) * density) / tileColumns)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => ({
    density,
    index: first + at,
  }))
}

/** Keeps the tiles that were used last. */
export interface TileCache<T> {
  get(place: TilePlace): T | undefined
  set(place: TilePlace, tile: T): void
  /** Those of any density, the finest last, so that they can be drawn in this order. */
  all(): (readonly [TilePlace, T])[]
  clear(): void
}

/** Makes a cache of at most so many tiles. */
export function createTileCache<T>(most: number): TileCache<T> {
  const tiles = new Map<string, readonly [TilePlace, T]>()
  const keyOf = ({ density, index }: TilePlace) => `${density}:${index}`
  return {
    get(place) {
      const key = keyOf(place)
      const found = tiles.get(key)
      if (!found) return undefined
      // Used again: it goes to the end of the line.
      tiles.delete(key)
      tiles.set(key, found)
      return found[1]
    },
    set(place, tile) {
      tiles.set(keyOf(place), [place, tile])
      for (const key of tiles.keys()) {
        if (tiles.size <= most) break
        tiles.delete(key)
      }
    },
    all: () => [...tiles.values()].sort(([a], [b]) => a.density - b.density),
    clear: () => tiles.clear(),
  }
}
