import {
  type FrameGeometry,
  type Keyframe,
  keyframeIndexAt,
  type TrackGeometry,
  trackGeometryAt,
} from '@tagwright/schema'

/** What a track is at a time. */
export interface TrackMoment {
  /** Where the object is; undefined before the track begins and while it is outside. */
  geometry: FrameGeometry | undefined
  /** Index of the keyframe at this very frame, or -1. */
  keyframe: number
  /** Index of the keyframe that rules this time, or -1 before the first. */
  ruling: number
  outside: boolean
  occluded: boolean
  hold: boolean
}

/** The flags of a keyframe that hold until the next one. */
export type KeyframeFlag = 'outside' | 'occluded' | 'hold'

/** Index of the keyframe within half a frame of a time, or -1. */
export function keyframeNear(track: TrackGeometry, time: number, tolerance: number): number {
  const before = keyframeIndexAt(track, time + tolerance)
  const keyframe = track.keyframes[before]
  return keyframe && Math.abs(keyframe.time - time) <= tolerance ? before : -1
}

/**
 * What a track is at a time.
 * @param tolerance half a frame in seconds, so that keyframes of other tools' frames are met
 */
export function trackAt(track: TrackGeometry, time: number, tolerance = 1e-6): TrackMoment {
  const keyframe = keyframeNear(track, time, tolerance)
  const at = track.keyframes[keyframe]
  const ruling = keyframe >= 0 ? keyframe : keyframeIndexAt(track, time)
  const rules = track.keyframes[ruling]
  const outside = rules?.outside === true
  return {
    geometry: outside ? undefined : at ? at.geometry : trackGeometryAt(track, time),
    keyframe,
    ruling,
    outside,
    occluded: rules?.occluded === true,
    hold: rules?.interpolation === 'hold',
  }
}

/**
 * Where the object of a track would be taken up at a time, for a new keyframe: where it is, where it
 * was last seen while it is outside, or where it first appears.
 */
export function placeAt(
  track: TrackGeometry,
  time: number,
  tolerance: number,
): FrameGeometry | undefined {
  const { geometry, ruling } = trackAt(track, time, tolerance)
  if (geometry) return geometry
  return track.keyframes[Math.max(0, ruling)]?.geometry
}

/**
 * The track with a keyframe at a time: an existing one there keeps its time and flags, a new one
 * takes on the flags that hold there, except that whoever places an object says that it is inside.
 */
export function putKeyframe(
  track: TrackGeometry,
  time: number,
  geometry: FrameGeometry,
  tolerance = 1e-6,
): TrackGeometry {
  const near = keyframeNear(track, time, tolerance)
  const keyframes = [...track.keyframes]
  const there = keyframes[near]
  if (there) {
    const { outside: _, ...rest } = there
    keyframes[near] = { ...rest, geometry }
    return { ...track, keyframes }
  }
  const before = keyframeIndexAt(track, time)
  const { occluded, interpolation } = keyframes[before] ?? {}
  const made: Keyframe = {
    time,
    geometry,
    ...(occluded && { occluded }),
    ...(interpolation === 'hold' && { interpolation }),
  }
  keyframes.splice(before + 1, 0, made)
  return { ...track, keyframes }
}

/** The track without the keyframe at a time; null when none is left, the same when there is none there. */
export function dropKeyframe(
  track: TrackGeometry,
  time: number,
  tolerance = 1e-6,
): TrackGeometry | null {
  const near = keyframeNear(track, time, tolerance)
  if (near < 0) return track
  const keyframes = track.keyframes.filter((_, index) => index !== near)
  return keyframes.length > 0 ? { ...track, keyframes } : null
}

/** The track with a keyframe at another time, between its neighbours at least `gap` seconds from each. */
export function shiftKeyframe(
  track: TrackGeometry,
  index: number,
  time: number,
  gap: number,
): TrackGeometry {
  const keyframes = [...track.keyframes]
  const moved = keyframes[index]
  if (!moved) return track
  const low = index > 0 ? (keyframes[index - 1]?.time ?? 0) + gap : 0
  const high = (keyframes[index + 1]?.time ?? Number.POSITIVE_INFINITY) - gap
  if (low > high) return track
  keyframes[index] = { ...moved, time: Math.min(high, Math.max(low, time)) }
  return { ...track, keyframes }
}

/**
 * The track with a flag set from a time on, through a keyframe there (made where there is none);
 * unchanged before the track begins.
 */
export function setFlag(
  track: TrackGeometry,
  time: number,
  flag: KeyframeFlag,
  on: boolean,
  tolerance = 1e-6,
): TrackGeometry {
  const now = trackAt(track, time, tolerance)
  const place = placeAt(track, time, tolerance)
  if (now.ruling < 0 || !place) return track
  const base = now.keyframe >= 0 ? track : putKeyframe(track, time, place, tolerance)
  const index = keyframeNear(base, time, tolerance)
  const keyframes = [...base.keyframes]
  const { outside: _, occluded: __, interpolation: ___, ...rest } = keyframes[index]!
  const flags = { outside: now.outside, occluded: now.occluded, hold: now.hold, [flag]: on }
  keyframes[index] = {
    ...rest,
    ...(flags.outside && { outside: true }),
    ...(flags.occluded && { occluded: true }),
    ...(flags.hold && { interpolation: 'hold' as const }),
  }
  return { ...base, keyframes }
}

/** The time of the next (1) or previous (-1) keyframe from a time, or undefined. */
export function keyframeBeside(
  track: TrackGeometry,
  time: number,
  direction: 1 | -1,
  tolerance: number,
): number | undefined {
  const times = track.keyframes.map((keyframe) => keyframe.time)
  return direction === 1
    ? times.find((at) => at > time + tolerance)
    : times.findLast((at) => at < time - tolerance)
}

/** Stretches in which the object is in the picture; the last one goes on to `end`. */
export function visibleStretches(
  track: TrackGeometry,
  end: number,
): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = []
  let from: number | null = null
  for (const { time, outside } of track.keyframes) {
    if (outside && from !== null) {
      stretches.push({ start: from, end: time })
      from = null
    } else if (!outside) from ??= time
  }
  if (from !== null) stretches.push({ start: from, end: Math.max(end, from) })
  return stretches
}
