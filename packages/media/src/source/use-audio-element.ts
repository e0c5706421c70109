import { createScope, type Scope } from '@tagwright/core'
import { useEffect, useState } from 'react'

/** A media element with the scope that owns it. */
export interface OwnedElement {
  element: HTMLMediaElement
  scope: Scope
}

/**
 * An audio element outside of the page, made on mount and ended on unmount; null before. What
 * listens to it belongs into its scope.
 */
export function useAudioElement(): OwnedElement | null {
  const [owned, setOwned] = useState<OwnedElement | null>(null)
  useEffect(() => {
    const element = document.createElement('audio')
    element.preload = 'metadata'
    const scope = createScope()
    setOwned({ element, scope })
    return () => {
      setOwned(null)
      scope.dispose()
    }
  }, [])
  return owned
}
