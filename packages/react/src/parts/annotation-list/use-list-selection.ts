import type { AnnotationOrder } from '@tagwright/core'
import { useCallback, useState } from 'react'
import { useSelection } from '../../state/use-annotations.js'
import { useTaskStore } from '../../state/use-task-store.js'

/** How a press or key selects: alone, added or taken away, or all up to it. */
export type SelectMode = 'single' | 'toggle' | 'range' | 'none'

/** The active row of an annotation list and what selecting does. */
export interface ListSelection {
  /** The row that keys work on; -1 before there is one. */
  readonly active: number
  readonly selected: ReadonlySet<string>
  /** Makes a row active and selects by the mode. */
  select(index: number, mode: SelectMode): void
}

/** Where the keys were last, and what was selected then. */
interface Cursor {
  id: string
  index: number
  /** Where a range began. */
  anchor: number
  selection: readonly string[]
}

/** Keeps the active row by id, so that it stays put when others come and go. */
export function useListSelection(order: AnnotationOrder): ListSelection {
  const store = useTaskStore()
  const selection = useSelection()
  const [cursor, setCursor] = useState<Cursor | null>(null)
  const lastSelected = selection.at(-1)
  // A selection made elsewhere (on the canvas) brings the active row along.
  const stays =
    cursor !== null &&
    (selection === cursor.selection || selection.length === 0 || selection.includes(cursor.id))
  const id = stays ? cursor.id : lastSelected
  const known = id === undefined ? -1 : order.indexOf(id)
  const active = known >= 0 ? known : cursor ? Math.min(cursor.index, order.length - 1) : -1

  const select = useCallback(
    (index: number, mode: SelectMode) => {
      const target = order.at(index)
      if (target === undefined) return
      const anchor = mode === 'range' ? (cursor?.anchor ?? Math.max(active, 0)) : index
      const current = store.getState().session.selection
      if (mode === 'none') {
        // Only the active row moves.
      } else if (mode === 'single') store.setSession({ selection: [target] })
      else if (mode === 'toggle') {
        const rest = current.filter((other) => other !== target)
        store.setSession({ selection: rest.length < current.length ? rest : [...current, target] })
      } else {
        const range: string[] = []
        const step = index >= anchor ? 1 : -1
        for (let at = anchor; at !== index + step; at += step) {
          const other = order.at(at)
          if (other !== undefined) range.push(other)
        }
        store.setSession({ selection: range })
      }
      const { selection: now } = store.getState().session
      setCursor({ id: target, index, anchor, selection: now })
    },
    [order, store, cursor, active],
  )
  return { active, selected: new Set(selection), select }
}
