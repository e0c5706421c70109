import { watchedShare } from '@tagwright/core'
import { useScopedEffect, useTaskStore } from '@tagwright/react'
import type { TaskMedium } from '@tagwright/schema'
import { useState } from 'react'

/** How much of a medium was played, of what must be. */
export interface Watched {
  /** In [0, 1]. */
  share: number
  /** In [0, 1]. */
  wanted: number
  enough: boolean
}

/**
 * How much of a medium was played so far, read each second; null when nothing is asked for, or the
 * medium does not play or has no known length, so that nobody is locked out.
 */
export function useWatched(medium: TaskMedium | undefined, wanted = 0): Watched | null {
  const store = useTaskStore()
  const plays = medium?.type === 'audio' || medium?.type === 'video'
  const asked = plays && wanted > 0
  const [share, setShare] = useState<number | undefined>(0)
  useScopedEffect(
    (scope) => {
      if (!asked) return
      const read = () =>
        setShare(watchedShare(medium, medium.duration, store.effort.read().coverage))
      read()
      scope.interval(read, 1000)
    },
    [asked, medium, store],
  )
  if (!asked || share === undefined) return null
  return { share, wanted, enough: share >= Math.min(1, wanted) - 0.01 }
}
