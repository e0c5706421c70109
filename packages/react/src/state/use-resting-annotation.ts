import { createScope } from '@tagwright/core'
import type { Annotation } from '@tagwright/schema'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { onlyMoved } from './only-moved.js'
import { useTaskStore } from './use-task-store.js'

/** Milliseconds without news after which what was held back is shown. */
const rest = 150
/** So many rests without one, and what is shown while it moves is shown. */
const restsMoving = 3

/** How {@link useRestingAnnotation} lags. */
export interface RestOptions {
  /** Shown now and then while it moves too, not only when it rests. @default false */
  moving?: boolean
  /** Whether what would wait is shown at once, such as where it is being typed. @default never */
  urgent?: () => boolean
}

/**
 * One annotation for what may lag behind its place, such as its description in a list: a first
 * move is seen at once, but of many that follow each other, as while an arrow key is held, only the
 * last one is when they have come to rest. All other changes are seen at once.
 */
export function useRestingAnnotation(
  id: string | null | undefined,
  { moving = false, urgent }: RestOptions = {},
): Annotation | undefined {
  const store = useTaskStore()
  const latest = useRef(urgent)
  useEffect(() => {
    latest.current = urgent
  })
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
        const settle = (times = 1) => {
          const last = seen
          resting = false
          scope.timeout(() => {
            resting = seen === last
            if (resting || (moving && times % restsMoving === 0)) show()
            if (!resting) settle(times + 1)
          }, rest)
        }
        const look = () => {
          const next = current()
          if (next === seen) return
          const moved = onlyMoved(seen, next)
          seen = next
          if (resting || !moved || latest.current?.()) show()
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
  }, [store, id, moving])
  return useSyncExternalStore(subscribe, read, read)
}
