/** Rounds to hundredths of a pixel: finer than any hand or screen, and short in JSON. */
const round = (value: number): number => Math.round(value * 100) / 100

/** A geometry as it is committed by hand, its numbers rounded. */
export function roundGeometry<T>(value: T): T {
  if (typeof value === 'number') return round(value) as T
  if (Array.isArray(value)) return value.map(roundGeometry) as T
  if (typeof value !== 'object' || value === null) return value
  // Run lengths are whole already, and many.
  if ('counts' in value) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, roundGeometry(member)]),
  ) as T
}
