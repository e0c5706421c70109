import { describe, expect, it } from 'vitest'
import type { BoxGeometry } from '../box/box.js'
import type { TrackGeometry } from './track.js'
import { trackGeometryAt, trackSpan, withKeyframe } from './track-maths.js'

const box = (x: number, rotation = 0): BoxGeometry => ({
  type: 'box',
  x,
  y: 0,
  width: 10,
  height: 10,
  rotation,
})
const track: TrackGeometry = {
  type: 'track',
  keyframes: [
    { time: 1, geometry: box(0, 170) },
    { time: 3, geometry: box(20, -170), interpolation: 'hold' },
    { time: 4, geometry: box(50), outside: true },
    { time: 6, geometry: box(60) },
  ],
}

describe('track', () => {
  it('goes straight between keyframes and turns the shorter way', () => {
    expect(trackGeometryAt(track, 2)).toEqual(box(10, 180))
  })

  it('holds, is outside, begins and ends as its keyframes say', () => {
    expect(trackGeometryAt(track, 0.5)).toBeUndefined()
    expect(trackGeometryAt(track, 3.9)).toEqual(box(20, -170))
    expect(trackGeometryAt(track, 5)).toBeUndefined()
    expect(trackGeometryAt(track, 99)).toEqual(box(60))
    expect(trackSpan(track)).toEqual({ start: 1, end: 6 })
  })

  it('stays where it was when two keyframes cannot be mixed', () => {
    const mixed: TrackGeometry = {
      type: 'track',
      keyframes: [
        { time: 0, geometry: box(0) },
        { time: 1, geometry: { type: 'point', x: 1, y: 1 } },
      ],
    }
    expect(trackGeometryAt(mixed, 0.5)).toEqual(box(0))
  })

  it('takes a keyframe in order, or in place of the one at the same microsecond', () => {
    const more = withKeyframe(track, { time: 2, geometry: box(7) })
    expect(more.keyframes.map((keyframe) => keyframe.time)).toEqual([1, 2, 3, 4, 6])
    const same = withKeyframe(more, { time: 2.0000001, geometry: box(9) })
    expect(same.keyframes).toHaveLength(5)
    expect(trackGeometryAt(same, 2.0000001)).toEqual(box(9))
  })
})
