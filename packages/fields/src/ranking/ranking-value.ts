/** A ranking: best first; items of one inner list share a place. */
export type Ranking = readonly (readonly string[])[]

/** The places of a response's value; null when it is no ranking. A flat list has one item a place. */
export function readRanking(value: unknown): Ranking | null {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return null
  const places = value.map((place) => (typeof place === 'string' ? [place] : place))
  const isPlace = (place: unknown) =>
    Array.isArray(place) && place.every((item) => typeof item === 'string')
  return places.every(isPlace) ? (places as string[][]).filter(({ length }) => length > 0) : null
}

/** Where an item stands, from 0; -1 when it is not ranked. */
export function placeOf(ranking: Ranking, item: string): number {
  return ranking.findIndex((place) => place.includes(item))
}

/** Takes an item out; places that become empty go. */
export function withoutItem(ranking: Ranking, item: string): Ranking {
  return ranking
    .map((place) => place.filter((other) => other !== item))
    .filter(({ length }) => length > 0)
}

/** Puts an item on a place of its own, before what stands at `index` once the item is out. */
export function putItem(ranking: Ranking, item: string, index: number): Ranking {
  const others = withoutItem(ranking, item)
  const at = Math.max(0, Math.min(others.length, index))
  return [...others.slice(0, at), [item], ...others.slice(at)]
}

/** Moves an item one place up or down; out of a shared place it goes just before or after it. */
export function moveItem(ranking: Ranking, item: string, by: 1 | -1): Ranking {
  const at = placeOf(ranking, item)
  if (at < 0) return ranking
  const shared = (ranking[at]?.length ?? 0) > 1
  if (shared) return putItem(ranking, item, by < 0 ? at : at + 1)
  return putItem(ranking, item, at + by)
}

/** Puts an item on the place above it, or, when it shares one, on the next of its own. */
export function toggleTie(ranking: Ranking, item: string): Ranking {
  const at = placeOf(ranking, item)
  if (at < 0) return ranking
  if ((ranking[at]?.length ?? 0) > 1) return putItem(ranking, item, at + 1)
  if (at === 0) return ranking
  return withoutItem(ranking, item).map((place, index) =>
    index === at - 1 ? [...place, item] : place,
  )
}

/** Adds an item at the end; the last one that is left of a full ranking falls into its place. */
export function addItem(ranking: Ranking, item: string, items: readonly string[], top?: number) {
  const next = [...withoutItem(ranking, item), [item]]
  const ranked = new Set(next.flat())
  const left = items.filter((other) => !ranked.has(other))
  return left.length === 1 && (top === undefined || top >= items.length)
    ? [...next, [left[0]!]]
    : next
}
