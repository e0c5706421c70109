import { describe, expect, it } from 'vitest'
import type { Point2 } from '../primitives/point2.js'
import type { PolygonGeometry } from './polygon.js'
import {
  clampPolygon,
  polygonArea,
  polygonBounds,
  polygonContains,
  polygonPerimeter,
  simplifyPolygon,
} from './polygon-maths.js'

const square = (x: number, y: number, size: number): Point2[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
]
const ring: PolygonGeometry = {
  type: 'polygon',
  parts: [{ exterior: square(0, 0, 10), holes: [square(2, 2, 4)] }],
}

describe('polygon', () => {
  it('takes holes from the area and adds them to the outline', () => {
    expect(polygonArea(ring)).toBe(84)
    expect(polygonPerimeter(ring)).toBe(56)
    expect(polygonBounds(ring)).toEqual({ x: 0, y: 0, width: 10, height: 10 })
  })

  it('contains what lies inside and in no hole', () => {
    expect(polygonContains(ring, [1, 1])).toBe(true)
    expect(polygonContains(ring, [3, 3])).toBe(false)
    expect(polygonContains(ring, [11, 3])).toBe(false)
  })

  it('moves vertices outside the frame to its edge', () => {
    const clamped = clampPolygon(ring, { width: 5, height: 20 })
    expect(clamped.parts[0]?.exterior[1]).toEqual([5, 0])
  })

  it('keeps the corners and drops what lies on the edges', () => {
    const dense: Point2[] = []
    for (let i = 0; i < 40; i++) {
      const [from, to] = [
        square(0, 0, 10)[(i / 10) | 0]!,
        square(0, 0, 10)[(((i / 10) | 0) + 1) % 4]!,
      ]
      const t = (i % 10) / 10
      dense.push([from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t])
    }
    const simple = simplifyPolygon(
      { type: 'polygon', parts: [{ exterior: dense, holes: [] }] },
      0.1,
    )
    expect(simple.parts[0]?.exterior).toEqual(square(0, 0, 10))
  })

  it('never loses a ring to a large tolerance', () => {
    const simple = simplifyPolygon(ring, 1000)
    expect(simple.parts[0]?.exterior).toHaveLength(3)
    expect(simple.parts[0]?.holes[0]).toHaveLength(3)
  })
})
