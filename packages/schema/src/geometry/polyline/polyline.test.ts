import { describe, expect, it } from 'vitest'
import type { Point2 } from '../primitives/point2.js'
import type { PolylineGeometry } from './polyline.js'
import {
  clampPolyline,
  distanceToPolyline,
  polylineBounds,
  polylineLength,
  simplifyPolyline,
} from './polyline-maths.js'

const line = (...points: Point2[]): PolylineGeometry => ({ type: 'polyline', points })

describe('polyline', () => {
  it('has length, bounds and distance', () => {
    const l = line([0, 0], [3, 4], [3, 10])
    expect(polylineLength(l)).toBe(11)
    expect(polylineBounds(l)).toEqual({ x: 0, y: 0, width: 3, height: 10 })
    expect(distanceToPolyline(l, [5, 7])).toBe(2)
  })

  it('is simplified to what departs more than the tolerance', () => {
    const l = line(
      [0, 0],
      [1, 0.1],
      [2, -0.1],
      [3, 5],
      [4, 6],
      [5, 7],
      [6, 8.1],
      [7, 9],
      [8, 9],
      [9, 9],
    )
    expect(simplifyPolyline(l, 1).points).toEqual([
      [0, 0],
      [2, -0.1],
      [3, 5],
      [7, 9],
      [9, 9],
    ])
    expect(simplifyPolyline(l, 0)).toEqual(l)
  })

  it('simplifies a million points without overflowing the stack', () => {
    const points = Array.from({ length: 1e6 }, (_, i): Point2 => [i, 0])
    expect(simplifyPolyline(line(...[]), 1).points).toEqual([])
    expect(simplifyPolyline({ type: 'polyline', points }, 0.5).points).toEqual([
      [0, 0],
      [999_999, 0],
    ])
  })

  it('moves points outside the frame to its edge', () => {
    expect(clampPolyline(line([-1, 5], [50, 50]), { width: 10 })).toEqual(line([0, 5], [10, 50]))
  })
})
