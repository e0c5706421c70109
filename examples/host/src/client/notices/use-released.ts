import { createScope } from '@tagwright/core'
import { useEffect, useRef, useState } from 'react'

/** A value as it was before a pointer went down, for as long as it is down: nothing moves under a gesture. */
export function useReleased<T>(value: T): T {
  const [pressed, setPressed] = useState(false)
  const settled = useRef(value)
  useEffect(() => {
    const scope = createScope()
    const options = { capture: true, passive: true }
    scope.listen(window, 'pointerdown', () => setPressed(true), options)
    for (const type of ['pointerup', 'pointercancel', 'blur'])
      scope.listen(window, type, () => setPressed(false), options)
    return scope.dispose
  }, [])
  if (!pressed) settled.current = value
  return settled.current
}
