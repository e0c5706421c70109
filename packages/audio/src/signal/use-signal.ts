import { useSyncExternalStore } from 'react'
import type { Signal } from './signal.js'

/** The value of a signal; renders again when it changes. */
export function useSignal<T>(signal: Signal<T>): T {
  return useSyncExternalStore(signal.subscribe, signal.get, signal.get)
}
