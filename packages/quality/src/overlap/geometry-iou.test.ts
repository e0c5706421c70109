import type { BoxGeometry, Geometry, Point2, PolygonGeometry } from '@tagwright/schema'
import { boxCorners, boxIou } from '@tagwright/schema'
import { arbitraryDocument } from '@tagwright/schema/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { geometryIou } from './geometry-iou.js'

const polygon = (exterior: Point2[], holes: Point2[][] = []): PolygonGeometry => ({
  type: 'polygon',
  parts: [{ exterior, holes }],
})
const square = (x: number, y: number, size: number): Point2[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
]
const arbitraryBox = fc
  .record({
    x: fc.double({ min: -50, max: 50, noNaN: true }),
    y: fc.double({ min: -50, max: 50, noNaN: true }),
    width: fc.double({ min: 1, max: 80, noNaN: true }),
    height: fc.double({ min: 1, max: 80, noNaN: true }),
    rotation: fc.oneof(fc.constant(0), fc.double({ min: -179, max: 180, noNaN: true })),
  })
  .map((box): BoxGeometry => ({ type: 'box', ...box }))

describe('outlines', () => {
  test('turned boxes as polygons overlap as the boxes do', () => {
    fc.assert(
      fc.property(arbitraryBox, arbitraryBox, (a, b) => {
        const shared = geometryIou(polygon(boxCorners(a)), polygon(boxCorners(b)))
        expect(shared).toBeCloseTo(boxIou(a, b), 6)
        expect(geometryIou(a, polygon(boxCorners(b)))).toBeCloseTo(shared, 9)
      }),
    )
  })

  test('holes and parts count', () => {
    const ring = polygon(square(0, 0, 10), [square(2, 2, 6)])
    expect(geometryIou(ring, polygon(square(2, 2, 6)))).toBe(0)
    expect(geometryIou(ring, polygon(square(0, 0, 10)))).toBeCloseTo(0.64, 12)
    const two: PolygonGeometry = {
      type: 'polygon',
      parts: [
        { exterior: square(0, 0, 1), holes: [] },
        { exterior: square(5, 5, 1), holes: [] },
      ],
    }
    expect(geometryIou(two, polygon(square(5, 5, 1)))).toBeCloseTo(0.5, 12)
  })

  test('an outline that crosses itself is taken by the even-odd rule', () => {
    const bow = polygon([
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ])
    expect(geometryIou(bow, polygon(square(0, 0, 10)))).toBeCloseTo(0.5, 12)
  })

  test('an ellipse has its own area and overlaps with its turned self', () => {
    const ellipse = (rotation: number): Geometry => ({
      type: 'ellipse',
      cx: 3,
      cy: 4,
      rx: 20,
      ry: 20,
      rotation,
    })
    expect(geometryIou(ellipse(0), ellipse(10))).toBeGreaterThan(0.999)
    expect(geometryIou(ellipse(0), polygon(square(-17, -16, 40)))).toBeCloseTo(Math.PI / 4, 3)
  })

  test('many corners are summed in strips to a thousandth', () => {
    const circle = (cx: number) =>
      polygon(
        Array.from({ length: 3000 }, (_, i): Point2 => {
          const angle = (2 * Math.PI * i) / 3000
          return [cx + 100 * Math.cos(angle), 100 * Math.sin(angle)]
        }),
      )
    const lens = 2 * 100 ** 2 * Math.acos(0.5) - 50 * Math.sqrt(4 * 100 ** 2 - 100 ** 2)
    const iou = lens / (2 * Math.PI * 100 ** 2 - lens)
    expect(geometryIou(circle(0), circle(100))).toBeCloseTo(iou, 3)
  })
})

test('a mask beside an outline counts pixels', () => {
  const mask: Geometry = { type: 'mask', size: [4, 4], counts: [0, 16], offset: [10, 10] }
  expect(geometryIou(mask, polygon(square(10, 10, 4)))).toBe(1)
  expect(geometryIou({ ...polygon(square(12, 10, 4)) }, mask)).toBeCloseTo(8 / 24, 12)
})

test('spectral boxes by seconds times hertz, channels apart', () => {
  const span = (extra: object): Geometry => ({ type: 'span', start: 0, end: 2, ...extra })
  expect(geometryIou(span({ low: 0, high: 100 }), span({ low: 50, high: 150 }))).toBeCloseTo(1 / 3)
  expect(geometryIou(span({ channel: 0 }), span({ channel: 1 }))).toBe(0)
  expect(geometryIou(span({ channel: 0 }), span({}))).toBe(1)
})

test('tracks by area over time', () => {
  const track = (x: number): Geometry => ({
    type: 'track',
    keyframes: [0, 10].map((time) => ({
      time,
      geometry: { type: 'box', x, y: 0, width: 10, height: 10, rotation: 0 },
    })),
  })
  expect(geometryIou(track(0), track(0))).toBeCloseTo(1, 9)
  expect(geometryIou(track(0), track(5))).toBeCloseTo(1 / 3, 9)
  expect(geometryIou(track(0), track(50))).toBe(0)
})

test('any two geometries give the same number from both sides, in [0, 1]', () => {
  fc.assert(
    fc.property(arbitraryDocument, ({ annotations }) => {
      const geometries = annotations.flatMap(({ geometry }) => geometry ?? []).slice(0, 8)
      for (const a of geometries)
        for (const b of geometries) {
          const iou = geometryIou(a, b)
          expect(iou).toBeGreaterThanOrEqual(0)
          expect(iou).toBeLessThanOrEqual(1)
          expect(geometryIou(b, a)).toBeCloseTo(iou, 6)
        }
    }),
    { numRuns: 100 },
  )
})
