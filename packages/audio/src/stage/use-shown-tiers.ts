import { useMemo, useState } from 'react'
import type { ResolvedTier } from '../segments/tiers.js'
import { useSignal } from '../signal/use-signal.js'
import type { Timeline } from '../timeline/timeline.js'

/** Rows of tiers that are shown at once. */
const mostRows = { wide: 10, compact: 5 }

/** The tiers that have a row now. */
export interface ShownTiers {
  readonly tiers: readonly ResolvedTier[]
  /** How many there are in all. */
  readonly total: number
  /** The place of the first one shown, from 0. */
  readonly first: number
  /** Shows those from a place on. */
  move(first: number): void
}

/** Where the rows begin so that one is among them, moved as little as can be. */
export function firstRow(first: number, rows: number, total: number, active: number): number {
  const last = Math.max(0, total - rows)
  const near = active < 0 ? first : Math.min(active, Math.max(first, active - rows + 1))
  return Math.min(last, Math.max(0, near))
}

/**
 * So many tiers that their rows leave room for the transcript; the active one is always among them when
 * it becomes so.
 */
export function useShownTiers({ tiers, activeTier }: Timeline, compact: boolean): ShownTiers {
  const most = compact ? mostRows.compact : mostRows.wide
  // For a single one more, going through them costs more room than its row.
  const rows = tiers.length === most + 1 ? most + 1 : most
  const active = useSignal(activeTier)
  const [at, setAt] = useState({ first: 0, active })
  const place = tiers.findIndex(({ id }) => id === active)
  const wanted = at.active === active ? -1 : place
  const first = firstRow(at.first, rows, tiers.length, wanted)
  // What follows from what is shown is kept at once: an effect would show the old rows for a frame.
  if (at.active !== active) setAt({ first, active })
  return useMemo(
    () => ({
      tiers: tiers.slice(first, first + rows),
      total: tiers.length,
      first,
      move: (next) => setAt({ first: firstRow(next, rows, tiers.length, -1), active }),
    }),
    [tiers, first, rows, active],
  )
}
