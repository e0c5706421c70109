import type { Point2, PolygonGeometry } from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crossesItself } from './crossing.js'

const through = (...exterior: Point2[]): PolygonGeometry => ({
  type: 'polygon',
  parts: [{ exterior, holes: [] }],
})

test('a bow tie crosses itself, a square and a star-shaped outline do not', () => {
  expect(crossesItself(through([0, 0], [10, 10], [10, 0], [0, 10]))).toBe(true)
  expect(crossesItself(through([0, 0], [10, 0], [10, 10], [0, 10]))).toBe(false)
})

test('a hole that reaches out of its part crosses it', () => {
  const polygon = through([0, 0], [10, 0], [10, 10], [0, 10])
  polygon.parts[0]!.holes.push([
    [5, 5],
    [15, 6],
    [5, 8],
  ])
  expect(crossesItself(polygon)).toBe(true)
})

test('points sorted by their angle never cross', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 5, max: 50 }), { minLength: 3, maxLength: 40 }),
      (radii) => {
        const ring = radii.map((radius, i): Point2 => {
          const angle = (2 * Math.PI * i) / radii.length
          return [radius * Math.cos(angle), radius * Math.sin(angle)]
        })
        expect(crossesItself(through(...ring))).toBe(false)
      },
    ),
  )
})

test('ten thousand vertices are looked at in a moment', () => {
  const ring = Array.from({ length: 10_000 }, (_, i): Point2 => {
    const angle = (2 * Math.PI * i) / 10_000
    const radius = 400 + 30 * Math.sin(angle * 90)
    return [500 + radius * Math.cos(angle), 500 + radius * Math.sin(angle)]
  })
  const from = performance.now()
  expect(crossesItself(through(...ring))).toBe(false)
  expect(performance.now() - from).toBeLessThan(1000)
})
