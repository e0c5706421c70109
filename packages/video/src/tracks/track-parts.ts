import type { TrackGeometry } from '@tagwright/schema'
import { keyframeNear, placeAt, putKeyframe, trackAt } from './track-keys.js'

/**
 * A track as two: one that ends at a time, one that begins there. Null before the track's second
 * moment, where nothing would be left of the first.
 * @param tolerance half a frame in seconds
 */
export function splitTrack(
  track: TrackGeometry,
  time: number,
  tolerance = 1e-6,
): [before: TrackGeometry, after: TrackGeometry] | null {
  const now = trackAt(track, time, tolerance)
  const place = placeAt(track, time, tolerance)
  if (now.ruling < 0 || now.keyframe === 0 || !place) return null
  const cut = now.keyframe >= 0 ? track : putKeyframe(track, time, place, tolerance)
  const at = keyframeNear(cut, time, tolerance)
  const first = cut.keyframes.slice(0, at)
  const rest = cut.keyframes.slice(at)
  const here = rest[0]
  if (!here) return null
  if (now.outside) {
    // Nobody sees the object here: the second begins where it comes back.
    const back = track.keyframes.slice(now.ruling + 1)
    const gone = track.keyframes.slice(0, now.ruling + 1)
    return back.length > 0
      ? [
          { ...track, keyframes: gone },
          { ...track, keyframes: back },
        ]
      : null
  }
  const { occluded: _, interpolation: __, ...end } = here
  return [
    { ...track, keyframes: [...first, { ...end, outside: true }] },
    { ...track, keyframes: rest },
  ]
}

/**
 * Two tracks as one: the second goes on where the first ends; the way between them is filled unless
 * the first says that the object is out of the picture. Null when the first goes on beside the second.
 * @param tolerance half a frame in seconds
 */
export function mergeTracks(
  first: TrackGeometry,
  second: TrackGeometry,
  tolerance = 1e-6,
): TrackGeometry | null {
  const begin = second.keyframes[0]?.time ?? Number.POSITIVE_INFINITY
  const before = first.keyframes.filter(({ time }) => time < begin - tolerance)
  const beside = first.keyframes.slice(before.length)
  if (before.length === 0 || beside.some(({ outside }) => !outside)) return null
  return { ...first, keyframes: [...before, ...second.keyframes] }
}
