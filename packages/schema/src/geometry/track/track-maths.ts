import { isSameTime, type TimeSpan } from '../span/span-maths.js'
import { interpolateGeometry } from './interpolate.js'
import type { FrameGeometry, Keyframe, TrackGeometry } from './track.js'

/** Index of the last keyframe at or before `time` (seconds), or -1. */
export function keyframeIndexAt(track: TrackGeometry, time: number): number {
  let low = 0
  let high = track.keyframes.length
  while (low < high) {
    const middle = (low + high) >> 1
    const at = track.keyframes[middle]!.time
    if (at <= time || isSameTime(at, time)) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * Where a track's object is at a time in seconds: undefined before the first keyframe and while it
 * is outside; after the last keyframe it stays where it was.
 */
export function trackGeometryAt(track: TrackGeometry, time: number): FrameGeometry | undefined {
  const index = keyframeIndexAt(track, time)
  const from = track.keyframes[index]
  if (!from || from.outside) return undefined
  const to = track.keyframes[index + 1]
  if (!to || from.interpolation === 'hold' || isSameTime(from.time, time)) return from.geometry
  return interpolateGeometry(from.geometry, to.geometry, (time - from.time) / (to.time - from.time))
}

/** The seconds from the first to the last keyframe, or undefined without any. */
export function trackSpan(track: TrackGeometry): TimeSpan | undefined {
  const first = track.keyframes[0]
  const last = track.keyframes.at(-1)
  return first && last ? { start: first.time, end: last.time } : undefined
}

/** A track with one keyframe put in, or put in place of the one at the same microsecond. */
export function withKeyframe(track: TrackGeometry, keyframe: Keyframe): TrackGeometry {
  const keyframes = track.keyframes.filter((other) => !isSameTime(other.time, keyframe.time))
  const at = keyframes.findIndex((other) => other.time > keyframe.time)
  keyframes.splice(at < 0 ? keyframes.length : at, 0, keyframe)
  return { ...track, keyframes }
}
