import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Signal } from './signal.js'

/** The value of a signal; renders again when it changes. */
export function useSignal<T>(signal: Signal<T>): T {
  return useSyncExternalStore(signal.subscribe, signal.get, signal.get)
}

/** A part of a signal's value; renders again when the part changes. */
export function useSignalPart<T, Part>(signal: Signal<T>, select: (value: T) => Part): Part {
  const latest = useRef(select)
  latest.current = select
  const read = useCallback(() => latest.current(signal.get()), [signal])
  return useSyncExternalStore(signal.subscribe, read, read)
}
