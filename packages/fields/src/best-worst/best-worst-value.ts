/** Which end of the scale an item is. */
export type End = 'best' | 'worst'

/** The two ends so far; either may be missing while one chooses. */
export type Ends = Partial<Record<End, string>>

/** The ends of a response's value; null when it holds none. */
export function readEnds(value: unknown): Ends | null {
  if (value === undefined) return {}
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { best, worst } = value as Record<string, unknown>
  if (best !== undefined && typeof best !== 'string') return null
  if (worst !== undefined && typeof worst !== 'string') return null
  if (best === undefined && worst === undefined) return null
  return { ...(best !== undefined && { best }), ...(worst !== undefined && { worst }) }
}

/** Chooses an item as an end, or takes it back; what is the one end is no longer the other. */
export function toggleEnd(ends: Ends, end: End, item: string): Ends {
  const other: End = end === 'best' ? 'worst' : 'best'
  const next: Ends = { ...ends }
  delete next[end]
  if (ends[end] === item) return next
  if (ends[other] === item) delete next[other]
  return { ...next, [end]: item }
}
