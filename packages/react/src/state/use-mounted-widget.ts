import { useEffect } from 'react'
import { useTaskStore } from './use-task-store.js'

/** Hands a widget's controller (viewport, player, …) to the store, for its commands, while mounted. */
export function useMountedWidget(widget: string, handle: unknown): void {
  const store = useTaskStore()
  useEffect(() => store.mountWidget(widget, handle), [store, widget, handle])
}
