import type { Tool } from '@tagwright/core'
import {
  clampKeypoints,
  type KeypointsGeometry,
  mapKeypoints,
  offsetIntoFrame,
} from '@tagwright/schema'
import { PersonStanding } from 'lucide-react'
import { defineShape } from '../shape.js'
import { paintSkeleton } from './skeleton.paint.js'
import {
  cycleKeypoint,
  dragKeypoint,
  keypointOf,
  setVisibility,
  skeletonBounds,
  skeletonHandles,
} from './skeleton.points.js'
import { skeletonTool } from './skeleton.tool.js'

const translate = (keypoints: KeypointsGeometry, dx: number, dy: number): KeypointsGeometry =>
  mapKeypoints(keypoints, ([x, y]) => [x + dx, y + dy])

/** The keypoints of a label's skeleton: drawn by one drag from its template, then adjusted. */
export const skeletonShape = defineShape<'keypoints'>({
  id: 'skeleton',
  geometry: 'keypoints',
  label: 'image.shape.skeleton',
  icon: PersonStanding,
  keys: ['S'],
  tool: skeletonTool as Tool,
  bounds: skeletonBounds,
  hit(keypoints, [px, py], tolerance) {
    const { x, y, width, height } = skeletonBounds(keypoints)
    const reach = tolerance * 2
    return px >= x - reach && py >= y - reach && px <= x + width + reach && py <= y + height + reach
  },
  trace(pen, { points }) {
    for (const { x, y, v } of Object.values(points)) if (v > 0) pen.arc(x, y, 1, 0, 2 * Math.PI)
  },
  paint: paintSkeleton,
  handles: skeletonHandles,
  dragHandle: dragKeypoint,
  cycleHandle: cycleKeypoint,
  // Taken away, a keypoint is absent: its name stays.
  removeHandle(keypoints, handle) {
    const name = keypointOf(keypoints, handle)
    return name === undefined || keypoints.points[name]!.v === 0
      ? null
      : setVisibility(keypoints, name, 0)
  },
  translate,
  clamp(keypoints, frame) {
    const [dx, dy] = offsetIntoFrame(skeletonBounds(keypoints), frame)
    return dx === 0 && dy === 0 ? keypoints : clampKeypoints(translate(keypoints, dx, dy), frame)
  },
})
