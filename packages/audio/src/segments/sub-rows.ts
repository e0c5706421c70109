/** Which part of its tier's row a segment has, where some overlap. */
export interface SubRow {
  /** From 0 at the top. */
  readonly row: number
  /** How many parts the row has there. */
  readonly of: number
}

/** Into so many parts a row is divided at most: what is beside more than that shares the last. */
export const mostSubRows = 3

/** Seconds by which two may overlap and still stand one after the other. */
const sameTime = 1e-6

/** What lies on a tier from one second to another. */
interface Placed {
  readonly id: string
  readonly tier: string
  readonly start: number
  readonly end: number
}

/** What is known of a tier while its segments are gone through. */
interface Cluster {
  /** Those that overlap one another, directly or through others. */
  readonly ids: string[]
  /** The sub-row of each. */
  readonly rows: number[]
  /** When each sub-row is free again, in seconds. */
  readonly free: number[]
  end: number
}

/**
 * Divides the rows of tiers where segments overlap: each goes into the first part that is free when
 * it starts. Those that overlap nothing have the whole row and are not in the result; nor are
 * moments. What overlaps is decided by times alone, so that scrolling changes nothing.
 * @param segments in order of their starts
 */
export function subRowsOf(segments: Iterable<Placed>): Map<string, SubRow> {
  const found = new Map<string, SubRow>()
  const tiers = new Map<string, Cluster>()
  for (const { id, tier, start, end } of segments) {
    if (start >= end) continue
    let cluster = tiers.get(tier)
    if (!cluster) {
      cluster = { ids: [], rows: [], free: [], end: Number.NEGATIVE_INFINITY }
      tiers.set(tier, cluster)
    }
    const { ids, rows, free } = cluster
    if (start > cluster.end - sameTime) {
      // Mostly there is one alone, for which nothing is made anew.
      if (ids.length > 1) {
        close(cluster, found)
        ids.length = rows.length = free.length = 1
      }
      ids[0] = id
      rows[0] = 0
      free[0] = cluster.end = end
      continue
    }
    let row = free.findIndex((time) => start > time - sameTime)
    if (row < 0) row = Math.min(free.length, mostSubRows - 1)
    free[row] = Math.max(end, free[row] ?? end)
    ids.push(id)
    rows.push(row)
    cluster.end = Math.max(cluster.end, end)
  }
  for (const cluster of tiers.values()) close(cluster, found)
  return found
}

function close({ ids, rows, free }: Cluster, found: Map<string, SubRow>): void {
  if (free.length < 2) return
  for (const [place, id] of ids.entries()) found.set(id, { row: rows[place]!, of: free.length })
}
