import { createScope, type Scope } from '@tagwright/core'
import { useEffect, useState } from 'react'

/** A media element with the scope that owns it. */
export interface OwnedElement<E extends HTMLMediaElement = HTMLMediaElement> {
  element: E
  scope: Scope
}

interface Elements {
  audio: HTMLAudioElement
  video: HTMLVideoElement
}

/**
 * A media element of a kind without controls, made on mount and ended on unmount; null before. It is
 * outside of the page until somebody puts it there; what listens to it belongs into its scope.
 */
export function usePlayerElement<K extends keyof Elements>(
  kind: K,
): OwnedElement<Elements[K]> | null {
  const [owned, setOwned] = useState<OwnedElement<Elements[K]> | null>(null)
  useEffect(() => {
    const element = document.createElement(kind) as Elements[K]
    // Frames are wanted at once, sound only when it is played.
    element.preload = kind === 'video' ? 'auto' : 'metadata'
    if (element instanceof HTMLVideoElement) element.playsInline = true
    const scope = createScope()
    setOwned({ element, scope })
    return () => {
      setOwned(null)
      scope.dispose()
      element.remove()
    }
  }, [kind])
  return owned
}
