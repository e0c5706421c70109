import { maskCountsAddUp } from '@tagwright/schema'
import { useMemo, useSyncExternalStore } from 'react'
import type { Surface } from '../canvas/surface.js'

/** Annotations of the opened document that cannot be drawn, or not as they were meant. */
export interface Undrawable {
  /** No shape knows the geometry, or its numbers are none. */
  unknown: number
  /** The run lengths of the mask do not add up to its size. */
  uneven: number
}

/** Counts what cannot be drawn when the picture is there, and anew when shapes arrive. */
export function useUndrawable(surface: Surface, ready: boolean): Undrawable {
  const { shelf, store, widget } = surface
  const version = useSyncExternalStore(
    shelf.subscribe,
    () => shelf.version,
    () => 0,
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: shapes that arrive change the count.
  return useMemo(() => {
    const found: Undrawable = { unknown: 0, uneven: 0 }
    if (!ready) return found
    const { annotations } = store.getState().document
    const order = annotations.ofWidget(widget.id)
    const isWhole = surface.index().size === order.length
    if (isWhole && !shelf.byGeometry.has('mask')) return found
    for (const id of order) {
      const geometry = annotations.get(id)?.geometry
      const type = geometry?.type
      const drawn = type !== undefined && surface.index().boundsOf(id) !== undefined
      if (geometry?.type === 'mask' && 'counts' in geometry && !maskCountsAddUp(geometry)) {
        found.uneven++
      } else if (!drawn && !(type !== undefined && shelf.comes(type))) found.unknown++
    }
    return found
  }, [surface, ready, version])
}
