import {
  asMap,
  type Bounds,
  boundsOfPoints,
  clampPointToFrame,
  type Keypoint,
  type KeypointsGeometry,
  keypointsBounds,
  type Point2,
} from '@tagwright/schema'
import type { HandleDrag, ShapeHandle } from '../shape.js'

const prefix = 'point:'

/** The name of the keypoint that a handle moves; undefined for one that is not there. */
export function keypointOf({ points }: KeypointsGeometry, handle: string): string | undefined {
  const name = handle.slice(prefix.length)
  return handle.startsWith(prefix) && Object.hasOwn(points, name) ? name : undefined
}

/** The geometry with one keypoint changed. */
export function withKeypoint(
  keypoints: KeypointsGeometry,
  name: string,
  change: Partial<Keypoint>,
): KeypointsGeometry {
  const points = asMap<Keypoint>()
  for (const [each, point] of Object.entries(keypoints.points)) {
    points[each] = each === name ? { ...point, ...change } : point
  }
  return { ...keypoints, points }
}

/** The rectangle around what is there; around all when nothing is. */
export function skeletonBounds(keypoints: KeypointsGeometry): Bounds {
  const all = Object.values(keypoints.points).map(({ x, y }): Point2 => [x, y])
  const none = { x: Number.NaN, y: Number.NaN, width: 0, height: 0 }
  return keypointsBounds(keypoints) ?? boundsOfPoints(all) ?? none
}

/** Absent, and at the place that COCO gives to what was never placed. */
export const isUnplaced = ({ x, y, v }: Keypoint): boolean => v === 0 && x === 0 && y === 0

/** A handle for each keypoint that has a place. */
export function skeletonHandles({ points }: KeypointsGeometry): ShapeHandle[] {
  return Object.entries(points).flatMap(([name, point]) =>
    isUnplaced(point)
      ? []
      : [{ id: prefix + name, point: [point.x, point.y] as Point2, kind: 'vertex', name }],
  )
}

/** A keypoint moved; one that was absent is there again. */
export function dragKeypoint(
  keypoints: KeypointsGeometry,
  handle: string,
  { point, frame, inside }: HandleDrag,
): KeypointsGeometry {
  const name = keypointOf(keypoints, handle)
  if (name === undefined) return keypoints
  const [x, y] = inside ? clampPointToFrame(point, frame) : point
  const { v } = keypoints.points[name]!
  return withKeypoint(keypoints, name, { x, y, v: v === 0 ? 2 : v })
}

/** The next visibility: visible, hidden, absent, and round again (COCO's 2, 1, 0). */
export function cycleKeypoint(
  keypoints: KeypointsGeometry,
  handle: string,
): KeypointsGeometry | null {
  const name = keypointOf(keypoints, handle)
  if (name === undefined) return null
  const v = ((keypoints.points[name]!.v + 2) % 3) as Keypoint['v']
  return withKeypoint(keypoints, name, { v })
}

/** A keypoint shown or not; one that was never placed goes to the middle of the others. */
export function setVisibility(
  keypoints: KeypointsGeometry,
  name: string,
  v: Keypoint['v'],
): KeypointsGeometry {
  const point = keypoints.points[name]
  if (!point) return keypoints
  if (v === 0 || !isUnplaced(point)) return withKeypoint(keypoints, name, { v })
  const { x, y, width, height } = skeletonBounds(keypoints)
  return withKeypoint(keypoints, name, { x: x + width / 2, y: y + height / 2, v })
}
