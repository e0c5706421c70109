import { asMap } from '../../values/map.js'
import { type Bounds, boundsOfPoints, clampPointToFrame, type Frame } from '../primitives/bounds.js'
import type { Point2 } from '../primitives/point2.js'
import type { Keypoint, KeypointsGeometry } from './keypoints.js'

/** The smallest rectangle around the points that are there (v 1 or 2), or undefined without any. */
export function keypointsBounds(keypoints: KeypointsGeometry): Bounds | undefined {
  const present = Object.values(keypoints.points).filter((point) => point.v > 0)
  return boundsOfPoints(present.map(({ x, y }): Point2 => [x, y]))
}

/** Keypoints with every point that is there changed; absent ones keep their numbers. */
export function mapKeypoints(
  keypoints: KeypointsGeometry,
  change: (point: Point2) => Point2,
): KeypointsGeometry {
  const points = asMap<Keypoint>()
  for (const [name, point] of Object.entries(keypoints.points)) {
    if (point.v === 0) points[name] = point
    else {
      const [x, y] = change([point.x, point.y])
      points[name] = { ...point, x, y }
    }
  }
  return { ...keypoints, points }
}

/** Keypoints whose points outside the frame are moved to its edge. */
export function clampKeypoints(keypoints: KeypointsGeometry, frame: Frame): KeypointsGeometry {
  return mapKeypoints(keypoints, (point) => clampPointToFrame(point, frame))
}
