import { createContext, useContext } from 'react'
import type { Clip } from './clip.js'

/** The clip of the widget around. */
export const ClipContext = createContext<Clip | null>(null)

/** The clip of the widget around; throws outside of one. */
export function useClip(): Clip {
  const clip = useContext(ClipContext)
  if (!clip) throw new Error('useClip must be used inside a <VideoAnnotator>.')
  return clip
}
