import { type FrameGeometry, type TrackGeometry, trackGeometryAt } from '@tagwright/schema'
import { areaOf } from './area-of.js'

/**
 * Intersection over union of two tracks over time: both are looked at in the middle of each
 * stretch between keyframes of either, and weighed with its seconds.
 */
export function trackIou(
  a: TrackGeometry,
  b: TrackGeometry,
  iou: (a: FrameGeometry, b: FrameGeometry) => number,
): number {
  const times = [...a.keyframes, ...b.keyframes].map(({ time }) => time).sort((p, q) => p - q)
  if (times.length === 0) return 0
  let shared = 0
  let all = 0
  const last = times.length - 1
  for (let i = 0; i <= last; i++) {
    const length = i < last ? times[i + 1]! - times[i]! : 0
    // Tracks of one keyframe each have no length, so a moment weighs a little.
    const weight = Math.max(length, 1e-6)
    const at = times[i]! + length / 2
    const [p, q] = [trackGeometryAt(a, at), trackGeometryAt(b, at)]
    const [areaA, areaB] = [p ? areaOf(p) : 0, q ? areaOf(q) : 0]
    const share = p && q ? iou(p, q) : 0
    const intersection = (share * (areaA + areaB)) / (1 + share)
    shared += weight * intersection
    all += weight * (areaA + areaB - intersection)
  }
  return all > 0 ? Math.min(1, shared / all) : 0
}
