import { useScopedEffect } from '@tagwright/react'
import { useState } from 'react'

/** Milliseconds after the first frame; where no frame comes, as in a hidden tab, after the mount. */
const delay = 30
const withoutFrame = 200

/** False in the first frame and true soon after: for what may come when the medium is on screen. */
export function useLater(): boolean {
  const [later, setLater] = useState(false)
  useScopedEffect((scope) => {
    const come = () => setLater(true)
    scope.frame(() => void scope.timeout(come, delay))
    scope.timeout(come, withoutFrame)
  }, [])
  return later
}
