import { describe, expect, test } from 'vitest'
import { fitView, rotateView, type ViewRotation, zoomAt } from '../viewport/viewport.js'
import { emptyViewport } from '../viewport/viewport-store.js'
import { mapOf, pointOfMap } from './map-geometry.js'

const image = { width: 400, height: 200 }
const view = fitView({
  ...emptyViewport,
  width: 800,
  height: 600,
  imageWidth: 400,
  imageHeight: 200,
})

describe.each<ViewRotation>([0, 90, 180, 270])('turned by %i', (rotation) => {
  const map = mapOf(image, rotation, 100)

  test('the map holds the whole picture', () => {
    const sides = [map.width, map.height].sort((a, b) => b - a)
    expect(sides).toEqual([100, 50])
    const [x, y] = pointOfMap(map, [map.width / 2, map.height / 2])
    expect([x, y]).toEqual([200, 100])
    expect(pointOfMap(map, [-50, 900]).every((value) => value >= 0)).toBe(true)
  })

  test('the frame is all of the map when all is in sight, else the part in the middle', () => {
    const turned = rotateView(view, rotation)
    const whole = map.frameOf(fitView(turned))
    expect(whole).toEqual({ left: 0, top: 0, width: map.width, height: map.height })
    const close = zoomAt(fitView(turned), fitView(turned).scale * 8, [400, 300])
    const frame = map.frameOf(close)
    expect(frame.width).toBeLessThan(map.width)
    expect(frame.left + frame.width / 2).toBeCloseTo(map.width / 2, 0)
    expect(frame.top + frame.height / 2).toBeCloseTo(map.height / 2, 0)
  })
})
