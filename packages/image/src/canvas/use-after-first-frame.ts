import { useScopedEffect } from '@tagwright/react'
import { useState, useSyncExternalStore } from 'react'

/** What may wait does so at most this long for the picture, in milliseconds. */
const patience = 400

const never = () => () => {}

/**
 * False until the frame after `ready` has been drawn: what is not needed to see and draw on the
 * picture mounts then, `delay` milliseconds later. True from the beginning on a server and where its page is taken over.
 */
export function useAfterFirstFrame(ready: boolean, delay = 0): boolean {
  const isServerPage = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const [done, setDone] = useState(isServerPage)
  useScopedEffect(
    (scope) => {
      if (done) return
      if (!ready) scope.timeout(() => setDone(true), patience)
      else scope.frame(() => scope.timeout(() => setDone(true), delay))
    },
    [ready, done, delay],
  )
  return done
}
