import { expect, it } from 'vitest'
import type { KeypointsGeometry } from './keypoints.js'
import { clampKeypoints, keypointsBounds } from './keypoints-maths.js'

const face: KeypointsGeometry = {
  type: 'keypoints',
  points: {
    nose: { x: 5, y: 5, v: 2 },
    'left-ear': { x: 50, y: 1, v: 1 },
    'right-ear': { x: 0, y: 0, v: 0 },
  },
}

it('keypoints that are absent count for nothing', () => {
  expect(keypointsBounds(face)).toEqual({ x: 5, y: 1, width: 45, height: 4 })
  expect(keypointsBounds({ type: 'keypoints', points: {} })).toBeUndefined()
})

it('keypoints outside the frame go to its edge', () => {
  const clamped = clampKeypoints(face, { width: 20, height: 20 })
  expect(clamped.points['left-ear']).toEqual({ x: 20, y: 1, v: 1 })
  expect(clamped.points['right-ear']).toEqual({ x: 0, y: 0, v: 0 })
})
