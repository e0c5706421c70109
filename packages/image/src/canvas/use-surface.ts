import type { AnnotationOrder } from '@tagwright/core'
import { useAnnotationOrder, useMountedWidget, useTaskStore } from '@tagwright/react'
import type { ImageWidget } from '@tagwright/schema'
import { useMemo, useSyncExternalStore } from 'react'
import type { ShapeEntry } from '../shapes/shape.js'
import type { Viewport } from '../viewport/viewport.js'
import { createSurface, type Surface } from './surface.js'

/** The surface of a widget, handed to the store for the widget's commands. */
export function useSurface(
  widget: ImageWidget,
  shapes: readonly ShapeEntry[],
  onlyLabel: string | null,
): Surface {
  const store = useTaskStore()
  const surface = useMemo(
    () => createSurface({ store, widget, shapes, onlyLabel }),
    [store, widget, shapes, onlyLabel],
  )
  useMountedWidget(widget.id, surface)
  return surface
}

/** A part of the viewport; renders again when it changes. */
export function useViewport<T extends string | number | boolean>(
  surface: Surface,
  select: (view: Viewport) => T,
): T {
  const read = () => select(surface.viewport.get())
  return useSyncExternalStore(surface.viewport.subscribe, read, read)
}

/** The annotations of what is shown in z-order: of a sequence, those of the image in sight. */
export function useShownOrder({ store, widget }: Surface): AnnotationOrder {
  const order = useAnnotationOrder(widget.id)
  return useMemo(() => {
    if (!widget.images) return order
    const { annotations } = store.getState().document
    const ids = [...order].filter((id) => {
      const { media } = annotations.get(id)!
      return media === undefined || media === widget.media
    })
    return {
      length: ids.length,
      at: (index) => ids[index],
      indexOf: (id) => ids.indexOf(id),
      [Symbol.iterator]: () => ids[Symbol.iterator](),
    }
  }, [store, widget, order])
}

/** The id of the active tool. */
export function useActiveTool(surface: Surface): string {
  return useSyncExternalStore(surface.onSession, surface.activeTool, surface.activeTool)
}

/** What of a gesture is under way between two clicks: one of points, another one, or none. */
export function useGesture({ live, tools }: Surface): 'points' | 'other' | null {
  const read = () => (tools.waiting ? (tools.stepping ? 'points' : 'other') : null)
  return useSyncExternalStore(live.subscribe, read, read)
}
