import { useEffect, useSyncExternalStore } from 'react'
import type { Loader, Loading } from './loader.js'

/** Loads something as soon as it is wanted, and follows how that goes. */
export function useLoader<T>(loader: Loader<T>, wanted = true): Loading<T> {
  const state = useSyncExternalStore(loader.subscribe, loader.snapshot, loader.first)
  useEffect(() => {
    if (wanted) void loader.load()
  }, [loader, wanted])
  return state
}
