import { type JSX, useSyncExternalStore } from 'react'
import type { Surface } from '../canvas/surface.js'
import { useLazy } from '../settings/use-lazy.js'

const load = () => import('../full-screen/full-screen.js')

/** Whether the annotator fills the window, and the part that asks for the whole screen. */
export function useFullScreen(surface: Surface): {
  isFull: boolean
  fullScreen: JSX.Element | null
} {
  const { live } = surface
  const read = () => live.get().full
  const isFull = useSyncExternalStore(live.subscribe, read, read)
  const part = useLazy(load, isFull)
  return { isFull, fullScreen: part && <part.FullScreen surface={surface} /> }
}
