import { useCallback, useSyncExternalStore } from 'react'
import type { FrameClock } from './frame-clock.js'
import type { FrameRate } from './frame-rate.js'

/** The time of the frame on screen; renders once a frame, so for small parts only. */
export function useFrameTime(frames: FrameClock): number {
  const read = useCallback(() => frames.time, [frames])
  return useSyncExternalStore(frames.subscribe, read, read)
}

/** The frame rate of a clip; renders again when it becomes known. */
export function useFrameRate(frames: FrameClock): FrameRate {
  return useSyncExternalStore(frames.onRate, frames.getRate, frames.getRate)
}
