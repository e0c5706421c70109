import { createScope } from '@tagwright/core'
import type { Annotation } from '@tagwright/schema'
import { useMemo, useSyncExternalStore } from 'react'
import { onlyMoved } from './only-moved.js'
import { useTaskStore } from './use-task-store.js'

/** Milliseconds without news after which what was held back is shown. */
const rest = 150

/**
 * One annotation for what may lag behind its place, such as its description in a list: a first
 * move is seen at once, but of many that follow each other, as while an arrow key is held, only the
 * last one is when they have come to rest. All other changes are seen at once.
 */
export function useRestingAnnotation(id: string | null | undefined): Annotation | undefined {
  const store = useTaskStore()
  const { subscribe, read } = useMemo(() => {
    const current = () => (id ? store.getState().document.annotations.get(id) : undefined)
    let shown = current()
    let seen = shown
    let resting = true
    return {
      read: () => shown,
      subscribe(listener: () => void) {
        const scope = createScope()
        const show = () => {
          if (shown === seen) return
          shown = seen
          listener()
        }
        const settle = () => {
          const last = seen
          resting = false
          scope.timeout(() => {
            resting = true
            if (seen === last) show()
            else settle()
          }, rest)
        }
        const look = () => {
          const next = current()
          if (next === seen) return
          const moved = onlyMoved(seen, next)
          seen = next
          if (resting || !moved) show()
          if (resting && moved) settle()
        }
        // What changed between rendering and mounting went by unheard.
        resting = true
        shown = current()
        seen = shown
        scope.add(store.subscribe(look))
        return () => scope.dispose()
      },
    }
  }, [store, id])
  return useSyncExternalStore(subscribe, read, read)
}
