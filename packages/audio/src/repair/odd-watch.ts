import type { TaskStore, Transaction } from '@tagwright/core'
import { kindOf, type OddSegment, oddSegments } from './odd-segments.js'

/** Knows the odd segments of a widget; looks through all of them once, then at what changed. */
export interface OddWatch {
  note(changes: Transaction['changes']): void
  /** The odd segments now. */
  look(): readonly OddSegment[]
}

/**
 * Makes a watch over the segments of a widget.
 * @param duration seconds of the medium; 0 when nobody knows it
 */
export function createOddWatch(store: TaskStore, widget: string, duration: number): OddWatch {
  let odd: Map<string, OddSegment> | null = null
  /** Lists of ids, kept as they came: a thousand at once cost nothing here. */
  let changed: (readonly string[])[] = []

  function lookAgain(known: Map<string, OddSegment>): void {
    const { annotations } = store.getState().document
    for (const id of changed.flat()) {
      const annotation = annotations.get(id)
      const kind = annotation?.widget === widget ? kindOf(annotation, duration) : undefined
      if (annotation && kind) known.set(id, { annotation, kind })
      else known.delete(id)
    }
  }

  return {
    note({ added, updated, removed }) {
      if (!odd) return
      for (const ids of [added, updated, removed]) if (ids.length > 0) changed.push(ids)
    },
    look() {
      if (odd) lookAgain(odd)
      else {
        const all = oddSegments(store, widget, duration)
        odd = new Map(all.map((one) => [one.annotation.id, one]))
      }
      changed = []
      return [...odd.values()]
    },
  }
}
