import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  greatestZoom,
  type PictureView,
  panView,
  shareAt,
  shownBounds,
  viewOf,
  wholePicture,
  zoomView,
} from './picture-view.js'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const views: fc.Arbitrary<PictureView> = fc
  .tuple(fc.double({ min: 1, max: greatestZoom, noNaN: true }), share, share)
  .map(([zoom, x, y]) => panView({ zoom, x, y }, 0, 0))
const size = { width: 320, height: 240 }

const isFilled = ({ zoom, x, y }: PictureView) =>
  zoom >= 1 && x >= 0 && y >= 0 && x + 1 / zoom <= 1 + 1e-9 && y + 1 / zoom <= 1 + 1e-9

test('whatever is done, the picture fills its place', () => {
  fc.assert(
    fc.property(
      views,
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      share,
      share,
      (view, factor, a, b) => {
        expect(isFilled(zoomView(view, factor, [a, b]))).toBe(true)
        expect(isFilled(panView(view, (a - 0.5) * 9, (b - 0.5) * 9))).toBe(true)
        const part = { x: a * 300, y: b * 200, width: factor / 5, height: factor / 7 }
        expect(isFilled(viewOf(part, size))).toBe(true)
      },
    ),
  )
})

test('larger, what is under the pointer stays under it', () => {
  fc.assert(
    fc.property(
      views,
      fc.double({ min: 1, max: 4, noNaN: true }),
      share,
      share,
      (view, factor, a, b) => {
        const [before, after] = [
          shareAt(view, [a, b]),
          shareAt(zoomView(view, factor, [a, b]), [a, b]),
        ]
        expect(after).toEqual([expect.closeTo(before[0], 9), expect.closeTo(before[1], 9)])
      },
    ),
  )
})

test('smaller again by the same shows the whole', () => {
  expect(zoomView(zoomView(wholePicture, 3, [0.9, 0.2]), 1 / 3)).toEqual(wholePicture)
})

test('a part is shown in the middle, with room around it', () => {
  const shown = shownBounds(viewOf({ x: 100, y: 100, width: 40, height: 30 }, size), size)
  expect(shown.x + shown.width / 2).toBeCloseTo(120)
  expect(shown.y + shown.height / 2).toBeCloseTo(115)
  expect(shown.width).toBeCloseTo(80)
})
