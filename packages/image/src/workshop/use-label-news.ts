import { type ResolvedLabel, useScopedEffect } from '@tagwright/react'
import type { Surface } from '../canvas/surface.js'

/** What the choice of a label meant. */
export interface LabelNews {
  /** Name of the label that comes next. */
  next: string
  /** Name of the label that what was just drawn keeps; null when it keeps none of another name. */
  kept: string | null
  /** Something was let go of, which is to be seen as well. */
  shown: boolean
}

/** Tells of labels chosen for what comes next; what is relabelled tells of itself. */
export function useLabelNews(
  surface: Surface,
  labels: readonly ResolvedLabel[],
  tell: (news: LabelNews) => void,
): void {
  useScopedEffect(
    (scope) => {
      const { store, widget } = surface
      const nameOf = (id: string | null | undefined) => labels.find((each) => each.id === id)?.name
      scope.add(
        surface.onSession((now, before) => {
          if (now.activeLabel === before.activeLabel || now.selection.length > 0) return
          const next = nameOf(now.activeLabel[widget.id])
          if (next === undefined) return
          const { drawn } = now
          const shown = drawn !== null && before.selection[0] === drawn
          const last = shown ? store.getState().document.annotations.get(drawn) : undefined
          const kept = nameOf(last?.labels?.[0]) ?? null
          tell({ next, kept: kept === next ? null : kept, shown })
        }),
      )
    },
    [surface, labels, tell],
  )
}
