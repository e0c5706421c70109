import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  boundsToScreen,
  fitBounds,
  fitView,
  panBy,
  pictureOnScreen,
  resizeView,
  reveal,
  rotateView,
  toImage,
  toScreen,
  type Viewport,
  type ViewRotation,
  zoomAt,
} from './viewport.js'

const base: Viewport = {
  width: 800,
  height: 600,
  imageWidth: 1920,
  imageHeight: 1280,
  scale: 0.5,
  x: 10,
  y: -20,
  rotation: 0,
}

const views = fc.record({
  width: fc.integer({ min: 50, max: 2000 }),
  height: fc.integer({ min: 50, max: 2000 }),
  imageWidth: fc.integer({ min: 1, max: 9000 }),
  imageHeight: fc.integer({ min: 1, max: 9000 }),
  scale: fc.double({ min: 0.01, max: 64, noNaN: true }),
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  rotation: fc.constantFrom<ViewRotation>(0, 90, 180, 270),
})
const points = fc.tuple(
  fc.integer({ min: -100, max: 9000 }),
  fc.integer({ min: -100, max: 9000 }),
) as fc.Arbitrary<[number, number]>

describe('viewport', () => {
  test('screen and image points map back and forth at every rotation', () => {
    fc.assert(
      fc.property(views, points, (view, point) => {
        const [x, y] = toImage(view, toScreen(view, point))
        expect(x).toBeCloseTo(point[0], 5)
        expect(y).toBeCloseTo(point[1], 5)
      }),
    )
  })

  test('zooming keeps the image point under the cursor', () => {
    const at: [number, number] = [300, 200]
    const before = toImage(base, at)
    const after = toImage(zoomAt(base, 2, at), at)
    expect(after[0]).toBeCloseTo(before[0], 9)
    expect(after[1]).toBeCloseTo(before[1], 9)
    expect(zoomAt(base, 1000, at).scale).toBe(64)
    expect(zoomAt(base, 0, at).scale).toBe(0.01)
  })

  test('the picture never leaves the surface', () => {
    fc.assert(
      fc.property(views, points, (view, [dx, dy]) => {
        const seen = pictureOnScreen(panBy(view, dx * 3, -dy * 3))
        const least = Math.min(48, seen.width, view.width) - 1e-6
        expect(Math.min(view.width, seen.x + seen.width) - Math.max(0, seen.x)).toBeGreaterThan(
          least - 1e-6,
        )
      }),
    )
  })

  test('fit shows all of the picture in the middle, turned or not', () => {
    for (const rotation of [0, 90, 180, 270] as const) {
      const seen = pictureOnScreen(fitView({ ...base, rotation }))
      expect(seen.x).toBeGreaterThanOrEqual(15.9)
      expect(seen.y).toBeGreaterThanOrEqual(15.9)
      expect(seen.x + seen.width / 2).toBeCloseTo(400, 6)
      expect(seen.y + seen.height / 2).toBeCloseTo(300, 6)
    }
    expect(fitView({ ...base, imageWidth: 10, imageHeight: 10 }).scale).toBe(8)
  })

  test('turning and resizing keep the middle', () => {
    const centre = toImage(base, [400, 300])
    const turned = toImage(rotateView(base, 90), [400, 300])
    const wider = toImage(resizeView(base, 1000, 500), [500, 250])
    expect(turned.map(Math.round)).toEqual(centre.map(Math.round))
    expect(wider.map(Math.round)).toEqual(centre.map(Math.round))
  })

  test('reveal moves only what is out of sight', () => {
    expect(reveal(base, { x: 100, y: 200, width: 50, height: 50 })).toBe(base)
    const moved = reveal(base, { x: 1800, y: 1200, width: 50, height: 50 })
    const seen = boundsToScreen(moved, { x: 1800, y: 1200, width: 50, height: 50 })
    expect(seen.x + seen.width).toBeLessThanOrEqual(800)
    expect(seen.y + seen.height).toBeLessThanOrEqual(600)
    expect(fitBounds(base, { x: 0, y: 0, width: 0, height: 0 }).scale).toBe(64)
  })
})
