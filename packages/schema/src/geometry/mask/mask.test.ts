import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clampMask,
  maskArea,
  maskBounds,
  maskContains,
  maskIou,
  translateMask,
} from './mask-maths.js'
import { type Bitmap, decodeMask, encodeMask, maskCountsAddUp } from './mask-runs.js'

const bitmap: fc.Arbitrary<Bitmap> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ min: 0, max: 1, minLength: width * height, maxLength: width * height })
      .map((data) => ({ width, height, data })),
  )

describe('mask', () => {
  it('counts down the columns, zeros first, as COCO does', () => {
    // The two first columns of ten rows by five columns are set.
    const mask = { type: 'mask' as const, size: [10, 5] as [number, number], counts: [0, 20, 30] }
    expect(maskArea(mask)).toBe(20)
    expect(maskBounds(mask)).toEqual({ x: 0, y: 0, width: 2, height: 10 })
    expect(encodeMask(decodeMask(mask))).toEqual(mask)
  })

  it('round-trips any bitmap, with runs that add up', () => {
    fc.assert(
      fc.property(bitmap, (b) => {
        const mask = encodeMask(b)
        expect(maskCountsAddUp(mask)).toBe(true)
        expect(decodeMask(mask)).toEqual(b)
        expect(maskArea(mask)).toBe(b.data.reduce((sum, bit) => sum + bit, 0))
      }),
    )
  })

  it('agrees with its bitmap on every pixel and on its bounds', () => {
    fc.assert(
      fc.property(bitmap, (b) => {
        const mask = encodeMask(b, [3, 7])
        for (let y = 0; y < b.height; y++) {
          for (let x = 0; x < b.width; x++) {
            const set = b.data[y * b.width + x] === 1
            expect(maskContains(mask, [x + 3.5, y + 7.5])).toBe(set)
          }
        }
      }),
    )
  })

  it('has an intersection over union as counted by pixel, offsets included', () => {
    const a = encodeMask({ width: 4, height: 4, data: new Uint8Array(16).fill(1) })
    expect(maskIou(a, translateMask(a, 2, 0))).toBeCloseTo(8 / 24)
    expect(maskIou(a, translateMask(a, 9, 0))).toBe(0)
    expect(maskIou(a, a)).toBe(1)
  })

  it('is cut to the frame', () => {
    const a = encodeMask({ width: 4, height: 4, data: new Uint8Array(16).fill(1) }, [-2, 8])
    const cut = clampMask(a, { width: 10, height: 10 })
    expect(maskBounds(cut)).toEqual({ x: 0, y: 8, width: 2, height: 2 })
    expect(maskArea(cut)).toBe(4)
  })
})
