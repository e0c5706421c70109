import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BoxGeometry } from './box.js'
import { boxIou } from './box-iou.js'
import {
  boxArea,
  boxBounds,
  boxContains,
  boxCorners,
  clampBox,
  rotateBox,
  scaleBox,
} from './box-maths.js'

const box = (x: number, y: number, width: number, height: number, rotation = 0): BoxGeometry => ({
  type: 'box',
  x,
  y,
  width,
  height,
  rotation,
})

const coordinate = fc.double({ min: -500, max: 500, noNaN: true })
const length = fc.double({ min: 0.5, max: 400, noNaN: true })
const anyBox = fc
  .tuple(coordinate, coordinate, length, length, fc.integer({ min: -179, max: 180 }))
  .map(([x, y, w, h, r]) => box(x, y, w, h, r))

describe('box', () => {
  it('has corners clockwise as seen, turned clockwise about the centre', () => {
    expect(boxCorners(box(0, 0, 4, 2, 90))).toEqual([
      [3, -1],
      [3, 3],
      [1, 3],
      [1, -1],
    ])
  })

  it('has bounds around its corners', () => {
    expect(boxBounds(box(10, 20, 30, 40))).toEqual({ x: 10, y: 20, width: 30, height: 40 })
    expect(boxBounds(box(0, 0, 4, 2, 90))).toEqual({ x: 1, y: -1, width: 2, height: 4 })
  })

  it('contains a point by its own axes', () => {
    expect(boxContains(box(0, 0, 4, 2, 90), [2, 2.5])).toBe(true)
    expect(boxContains(box(0, 0, 4, 2, 90), [3.5, 1])).toBe(false)
  })

  it('is cut at the frame when upright, moved inside when rotated or outside', () => {
    const frame = { width: 100, height: 50 }
    expect(clampBox(box(-10, 40, 30, 30), frame)).toEqual(box(0, 40, 20, 10))
    expect(clampBox(box(200, 10, 30, 30), frame)).toEqual(box(70, 10, 30, 30))
    const inside = box(1, 1, 5, 5, 30)
    expect(clampBox(inside, frame)).toBe(inside)
  })

  it('always lies in the frame after a clamp, with an area left', () => {
    fc.assert(
      fc.property(anyBox, (b) => {
        const clamped = clampBox(b, { width: 100, height: 80 })
        const bounds = boxBounds(clamped)
        expect(bounds.x).toBeGreaterThanOrEqual(-1e-9)
        expect(bounds.y).toBeGreaterThanOrEqual(-1e-9)
        expect(bounds.x + bounds.width).toBeLessThanOrEqual(100 + 1e-9)
        expect(bounds.y + bounds.height).toBeLessThanOrEqual(80 + 1e-9)
        expect(boxArea(clamped)).toBeGreaterThan(0)
      }),
    )
  })

  it('scales its area by both factors when upright or scaled evenly', () => {
    fc.assert(
      fc.property(anyBox, fc.double({ min: 0.1, max: 9, noNaN: true }), (b, s) => {
        expect(boxArea(scaleBox(b, s, s)) / (boxArea(b) * s * s)).toBeCloseTo(1, 9)
      }),
    )
    expect(scaleBox(box(10, 10, 20, 5), 2, 3)).toEqual(box(20, 30, 40, 15))
  })

  it('keeps its rotation in (-180, 180]', () => {
    fc.assert(
      fc.property(anyBox, fc.integer({ min: -1000, max: 1000 }), (b, degrees) => {
        const { rotation } = rotateBox(b, degrees)
        expect(rotation).toBeGreaterThan(-180)
        expect(rotation).toBeLessThanOrEqual(180)
      }),
    )
  })

  it('has the intersection over union that hand computation gives', () => {
    expect(boxIou(box(0, 0, 10, 10), box(5, 0, 10, 10))).toBeCloseTo(50 / 150)
    expect(boxIou(box(0, 0, 10, 10), box(20, 0, 10, 10))).toBe(0)
    // A square and itself turned by 45 degrees share a regular octagon of 2(√2 - 1) a².
    const octagon = 2 * (Math.SQRT2 - 1) * 100
    expect(boxIou(box(0, 0, 10, 10), box(0, 0, 10, 10, 45))).toBeCloseTo(octagon / (200 - octagon))
  })

  it('has an intersection over union that is symmetric, in [0, 1], and 1 with itself', () => {
    fc.assert(
      fc.property(anyBox, anyBox, (a, b) => {
        const iou = boxIou(a, b)
        expect(iou).toBeGreaterThanOrEqual(0)
        expect(iou).toBeLessThanOrEqual(1)
        expect(boxIou(b, a)).toBeCloseTo(iou, 6)
        expect(boxIou(a, a)).toBeCloseTo(1, 6)
      }),
    )
  })
})
