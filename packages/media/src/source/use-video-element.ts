import { createScope, type Scope } from '@tagwright/core'
import { useEffect, useState } from 'react'

/** A video element with the scope that owns it. */
export interface OwnedVideo {
  element: HTMLVideoElement
  scope: Scope
}

/**
 * A video element without controls, made on mount and ended on unmount; null before. Put it into
 * the page where its picture is wanted; what listens to it belongs into its scope.
 */
export function useVideoElement(): OwnedVideo | null {
  const [owned, setOwned] = useState<OwnedVideo | null>(null)
  useEffect(() => {
    const element = document.createElement('video')
    element.preload = 'auto'
    element.playsInline = true
    element.disablePictureInPicture = true
    const scope = createScope()
    setOwned({ element, scope })
    return () => {
      setOwned(null)
      scope.dispose()
      element.remove()
    }
  }, [])
  return owned
}
