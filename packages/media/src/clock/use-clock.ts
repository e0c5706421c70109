import { useCallback, useSyncExternalStore } from 'react'
import type { ClockState, MediaClock } from './media-clock.js'

/** The seldom-changing state of a clock; the position does not render. */
export function useClockState(clock: MediaClock): ClockState {
  return useSyncExternalStore(clock.onChange, clock.getState, clock.getState)
}

/**
 * The position in whole steps, for texts: renders once a step, not once a frame.
 * @param step seconds
 */
export function useClockTime(clock: MediaClock, step = 0.1): number {
  const read = useCallback(() => Math.floor(clock.time / step + 1e-6) * step, [clock, step])
  return useSyncExternalStore(clock.subscribe, read, read)
}
