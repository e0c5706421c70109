import { movedIndex } from '@tagwright/react'
import type { KeyboardEvent } from 'react'
import type { TaxonomyRow } from './taxonomy-rows.js'

/** What keys in the search box do to the list below it. */
export interface TaxonomyKeys {
  rows: readonly TaxonomyRow[]
  active: number
  /** Nothing is searched for, so that the arrows to the sides are the tree's. */
  tree: boolean
  rtl: boolean
  setActive(index: number): void
  /** Opens or closes a node. */
  toggle(index: number): void
  press(index: number): void
  clearQuery(): boolean
}

/** Handles a key; true when it is used up. */
export function handleTaxonomyKey(event: KeyboardEvent, keys: TaxonomyKeys): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
  const { rows, active } = keys
  const row = rows[active]
  if (event.key === 'Escape') return keys.clearQuery()
  if (event.key === 'Enter') {
    if (!row) return false
    keys.press(active)
    return true
  }
  if (event.key === ' ') {
    // In a search a space is a space.
    if (!row || !keys.tree) return false
    keys.press(active)
    return true
  }
  if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
    if (!keys.tree || row?.kind !== 'node') return false
    const inwards = (event.key === 'ArrowRight') !== keys.rtl
    if (inwards && !row.leaf && !row.expanded) keys.toggle(active)
    else if (inwards && row.expanded) keys.setActive(active + 1)
    else if (!inwards && row.expanded) keys.toggle(active)
    else if (!inwards) {
      const above = rows.slice(0, active).findLastIndex((other) => other.level < row.level)
      if (above >= 0) keys.setActive(above)
    }
    return true
  }
  if (!keys.tree && (event.key === 'Home' || event.key === 'End')) return false
  const to = movedIndex(event.key, active, rows.length)
  if (to === null) return false
  keys.setActive(to)
  return true
}
