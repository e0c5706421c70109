import type { TimeSpan } from '../span/span-maths.js'
import type { InstantGeometry } from './instant.js'

/** A moment moved by seconds. */
export function translateInstant(instant: InstantGeometry, seconds: number): InstantGeometry {
  return { ...instant, time: instant.time + seconds }
}

/** A moment moved to the nearer edge of a window when it lies outside. */
export function clampInstant(instant: InstantGeometry, window: TimeSpan): InstantGeometry {
  return { ...instant, time: Math.min(window.end, Math.max(window.start, instant.time)) }
}
