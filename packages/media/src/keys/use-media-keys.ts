import { useScopedEffect } from '@tagwright/react'
import { useEffect, useRef } from 'react'
import type { MediaClock } from '../clock/media-clock.js'
import { bindMediaKeys } from './media-keys.js'

/** Binds the media keys to a clock while both are there; `onStep` may change with every render. */
export function useMediaKeys(
  clock: MediaClock | null,
  title: string,
  onStep?: (direction: 1 | -1) => void,
): void {
  const latest = useRef(onStep)
  useEffect(() => {
    latest.current = onStep
  })
  const steps = onStep !== undefined
  useScopedEffect(
    (scope) => {
      if (!clock || title === '') return
      bindMediaKeys({
        clock,
        scope,
        title,
        ...(steps && { onStep: (direction) => latest.current?.(direction) }),
      })
    },
    [clock, title, steps],
  )
}
