import { type Geometry, type Point2, type PolygonGeometry, polygonArea } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { catchMoved, catchPoint } from './create-snapper.js'
import { alongBorder, followBorders } from './follow-borders.js'

const frame = { x: 0, y: 0, width: 200, height: 100 }
const triangle: Geometry = {
  type: 'polygon',
  parts: [
    {
      exterior: [
        [20, 20],
        [100, 20],
        [60, 80],
      ],
      holes: [],
    },
  ],
}

test('a vertex wins over an edge, an edge over the picture', () => {
  expect(catchPoint([23, 22], [triangle], frame, 5)).toEqual([20, 20])
  expect(catchPoint([60, 23], [triangle], frame, 5)).toEqual([60, 20])
  expect(catchPoint([60, 97], [triangle], frame, 5)).toEqual([60, 100])
  expect(catchPoint([3, 2], [], frame, 5)).toEqual([0, 0])
  expect(catchPoint([60, 40], [triangle], frame, 5)).toEqual([60, 40])
})

test('a shared border is met exactly: the caught vertex is the very same', () => {
  const [x, y] = catchPoint([60.4, 78.9], [triangle], frame, 5)
  expect([x, y]).toEqual([60, 80])
})

test('turned boxes and points catch too, masks and unknown types do not', () => {
  const box: Geometry = { type: 'box', x: 50, y: 40, width: 20, height: 20, rotation: 45 }
  const corner: Point2 = [60, 50 - Math.SQRT2 * 10]
  const [x, y] = catchPoint([61, 36.5], [box], frame, 4)
  expect(x).toBeCloseTo(corner[0])
  expect(y).toBeCloseTo(corner[1])
  expect(catchPoint([12, 11], [{ type: 'point', x: 10, y: 10 }], frame, 4)).toEqual([10, 10])
  expect(catchPoint([50, 50], [{ type: 'odd' } as never], frame, 4)).toEqual([50, 50])
})

test('a whole catches by its sides on its neighbours and on the picture', () => {
  const bounds = { x: 10, y: 10, width: 30, height: 20 }
  const neighbours = [{ x: 80, y: 40, width: 40, height: 30 }]
  const moved = { bounds, from: [20, 20] as Point2 }
  // Its right side to the neighbour's left one, its top to the neighbour's top.
  expect(catchMoved([58, 48], moved, neighbours, frame, 5)).toEqual([60, 50])
  expect(catchMoved([13, 45], moved, [], frame, 5)).toEqual([10, 45])
  expect(catchMoved([100, 45], moved, [], frame, 5)).toEqual([100, 45])
})

const hexagon = Array.from({ length: 6 }, (_, i): Point2 => {
  const angle = (i * Math.PI) / 3
  return [100 + 40 * Math.cos(angle), 50 + 40 * Math.sin(angle)]
})

test('between two points of a border, the shorter way along it', () => {
  expect(alongBorder(hexagon, hexagon[0]!, hexagon[2]!)).toEqual([hexagon[1]])
  expect(alongBorder(hexagon, hexagon[2]!, hexagon[0]!)).toEqual([hexagon[1]])
  expect(alongBorder(hexagon, hexagon[5]!, hexagon[1]!)).toEqual([hexagon[0]])
  expect(alongBorder(hexagon, hexagon[0]!, hexagon[1]!)).toEqual([])
  expect(alongBorder(hexagon, hexagon[0]!, [0, 0])).toBeUndefined()
})

test('an outline that shares two points with its neighbour shares the border between', () => {
  const drawn: PolygonGeometry = {
    type: 'polygon',
    parts: [{ exterior: [hexagon[5]!, hexagon[1]!, [190, 90], [190, 10]], holes: [] }],
  }
  const led = followBorders(drawn, [hexagon])
  expect(led.parts[0]!.exterior).toEqual([hexagon[5], hexagon[0], hexagon[1], [190, 90], [190, 10]])
  expect(polygonArea(led)).toBeLessThan(polygonArea(drawn))
  expect(followBorders(drawn, [])).toBe(drawn)
})
