import { describe, expect, it } from 'vitest'
import type { ExifOrientation } from '../../document/medium.js'
import type { FrameGeometry } from '../track/track.js'
import { geometryBounds, geometryTimeSpan } from './bounds.js'
import { clampGeometry } from './clamp.js'
import { geometryArea, geometryContains, geometryLength } from './measure.js'
import { orientGeometry, unorientGeometry } from './orient.js'
import { rotateGeometry, scaleGeometry, translateGeometry } from './transform.js'

const samples: FrameGeometry[] = [
  { type: 'box', x: 10, y: 20, width: 30, height: 10, rotation: 30 },
  {
    type: 'polygon',
    parts: [
      {
        exterior: [
          [10, 20],
          [40, 20],
          [25, 33],
        ],
        holes: [],
      },
    ],
  },
  {
    type: 'polyline',
    points: [
      [10, 20],
      [40, 20],
    ],
  },
  { type: 'ellipse', cx: 30, cy: 30, rx: 12, ry: 5, rotation: -20 },
  { type: 'point', x: 11, y: 21 },
  { type: 'keypoints', points: { nose: { x: 12, y: 22, v: 2 } } },
  { type: 'mask', size: [3, 4], counts: [2, 3, 1, 4, 2], offset: [20, 10] },
]
const orientations: ExifOrientation[] = [1, 2, 3, 4, 5, 6, 7, 8]
const stored = { width: 80, height: 60 }

describe('every geometry of a picture', () => {
  it.each(samples)('$type: moves its bounds', (sample) => {
    const before = geometryBounds(sample)!
    const after = geometryBounds(translateGeometry(sample, 5, -3))!
    expect(after.x).toBeCloseTo(before.x + 5)
    expect(after.y).toBeCloseTo(before.y - 3)
    expect(after.width).toBeCloseTo(before.width)
  })

  it.each(samples)('$type: comes back from twice the size and from a full turn', (sample) => {
    const twice = scaleGeometry(sample, 2, 2, [7, 9])
    expect(geometryArea(twice)).toBeCloseTo(geometryArea(sample)! * 4)
    expect(geometryBounds(scaleGeometry(twice, 0.5, 0.5, [7, 9]))).toEqual(
      expect.objectContaining(roughly(geometryBounds(sample)!)),
    )
    let turned = sample
    for (let i = 0; i < 4; i++) turned = rotateGeometry(turned, 90, [30, 30])
    expect(geometryBounds(turned)).toEqual(
      expect.objectContaining(roughly(geometryBounds(sample)!)),
    )
  })

  it.each(samples)('$type: goes through every EXIF orientation and back', (sample) => {
    for (const orientation of orientations) {
      const displayed = orientGeometry(sample, orientation, stored)
      const frame = orientation >= 5 ? { width: 60, height: 80 } : { width: 80, height: 60 }
      expect(clampGeometry(displayed, frame)).toEqual(displayed)
      expect(geometryArea(displayed)).toBeCloseTo(geometryArea(sample)!)
      const back = geometryBounds(unorientGeometry(displayed, orientation, stored))
      expect(back).toEqual(expect.objectContaining(roughly(geometryBounds(sample)!)))
    }
  })

  it('knows what lies under a pointer', () => {
    expect(geometryContains(samples[0]!, [25, 25])).toBe(true)
    expect(geometryContains(samples[2]!, [25, 22])).toBe(false)
    expect(geometryContains(samples[2]!, [25, 22], 3)).toBe(true)
    expect(geometryContains(samples[5]!, [13, 22], 2)).toBe(true)
  })

  it('has a length where it has a line', () => {
    expect(geometryLength(samples[2]!)).toBe(30)
    expect(geometryLength(samples[4]!)).toBeUndefined()
  })
})

describe('geometries without a picture', () => {
  it('have time instead of bounds', () => {
    expect(geometryBounds({ type: 'span', start: 1, end: 2 })).toBeUndefined()
    expect(geometryTimeSpan({ type: 'span', start: 1, end: 2 })).toEqual({ start: 1, end: 2 })
    expect(geometryTimeSpan(samples[0]!)).toBeUndefined()
    expect(clampGeometry({ type: 'span', start: 1, end: 9 }, { duration: 4 })).toEqual({
      type: 'span',
      start: 1,
      end: 4,
    })
  })

  it('stay as they are when their type is not known', () => {
    const cuboid = { type: 'x-cuboid' as const, depth: 3 }
    expect(translateGeometry(cuboid, 1, 1)).toBe(cuboid)
    expect(geometryBounds(cuboid)).toBeUndefined()
    expect(geometryArea(cuboid)).toBeUndefined()
  })

  it('bound all keyframes of a track', () => {
    const track = {
      type: 'track' as const,
      keyframes: samples.slice(4, 6).map((geometry, time) => ({ time, geometry })),
    }
    expect(geometryBounds(track)).toEqual({ x: 11, y: 21, width: 1, height: 1 })
    expect(geometryBounds(translateGeometry(track, 1, 1))?.x).toBe(12)
  })
})

function roughly(bounds: { x: number; y: number; width: number; height: number }) {
  return {
    x: expect.closeTo(bounds.x, 6),
    y: expect.closeTo(bounds.y, 6),
    width: expect.closeTo(bounds.width, 6),
    height: expect.closeTo(bounds.height, 6),
  }
}
