import { useScopedEffect } from '@tagwright/react'
import { startTransition, useState } from 'react'

/** Milliseconds after the first frame is on screen; where no frame comes, as in a hidden tab, after the mount. */
const delay = 30
const withoutFrame = 200

/**
 * False in the first frame and true soon after it is on screen: for what may come when the medium is
 * there. What it brings is made in slices, so that keys and pointer are answered meanwhile.
 */
export function useLater(): boolean {
  const [later, setLater] = useState(false)
  useScopedEffect((scope) => {
    const come = () => startTransition(() => setLater(true))
    // The second frame begins when the first is drawn.
    scope.frame(() => void scope.frame(() => void scope.timeout(come, delay)))
    scope.timeout(come, withoutFrame)
  }, [])
  return later
}
