import { expect, it } from 'vitest'
import { clampPoint, pointBounds } from './point-maths.js'

it('a point outside the frame goes to its nearest edge', () => {
  expect(clampPoint({ type: 'point', x: -4, y: 90 }, { width: 10, height: 20 })).toEqual({
    type: 'point',
    x: 0,
    y: 20,
  })
  expect(pointBounds({ type: 'point', x: 3, y: 4 })).toEqual({ x: 3, y: 4, width: 0, height: 0 })
})
