import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EllipseGeometry } from './ellipse.js'
import {
  clampEllipse,
  ellipseArea,
  ellipseBounds,
  ellipseContains,
  ellipsePerimeter,
  scaleEllipse,
} from './ellipse-maths.js'

const ellipse = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  rotation = 0,
): EllipseGeometry => ({
  type: 'ellipse',
  cx,
  cy,
  rx,
  ry,
  rotation,
})

describe('ellipse', () => {
  it('has area, outline and bounds', () => {
    expect(ellipseArea(ellipse(0, 0, 2, 3))).toBeCloseTo(18.85, 2)
    expect(ellipsePerimeter(ellipse(0, 0, 5, 5))).toBeCloseTo(10 * Math.PI)
    expect(ellipseBounds(ellipse(10, 10, 4, 2, 90))).toEqual({ x: 8, y: 6, width: 4, height: 8 })
  })

  it('contains a point by its own axes', () => {
    expect(ellipseContains(ellipse(0, 0, 4, 1, 45), [2, 2])).toBe(true)
    expect(ellipseContains(ellipse(0, 0, 4, 1, 45), [2, -2])).toBe(false)
  })

  it('scales so that a point is inside exactly when its image is', () => {
    const size = fc.double({ min: 1, max: 50, noNaN: true })
    const factor = fc.double({ min: 0.2, max: 5, noNaN: true })
    const at = fc.double({ min: -60, max: 60, noNaN: true })
    const degrees = fc.integer({ min: -179, max: 180 })
    fc.assert(
      fc.property(size, size, degrees, factor, factor, at, at, (rx, ry, r, sx, sy, x, y) => {
        const before = ellipse(0, 0, rx, ry, r)
        const edge = Math.min(rx, ry) * 1e-3
        const grown = { ...before, rx: rx + edge, ry: ry + edge }
        const shrunk = { ...before, rx: rx - edge, ry: ry - edge }
        fc.pre(ellipseContains(grown, [x, y]) === ellipseContains(shrunk, [x, y]))
        const after = scaleEllipse(before, sx, sy)
        expect(ellipseContains(after, [x * sx, y * sy])).toBe(ellipseContains(before, [x, y]))
      }),
    )
  })

  it('is moved and shrunk into the frame', () => {
    const bounds = ellipseBounds(
      clampEllipse(ellipse(0, 0, 100, 10, 20), { width: 50, height: 50 }),
    )
    expect(bounds.x).toBeCloseTo(0)
    expect(bounds.width).toBeCloseTo(50)
    expect(bounds.y).toBeGreaterThanOrEqual(-1e-9)
  })
})
