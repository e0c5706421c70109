import {
  type BoxGeometry,
  parseDocument,
  type TrackGeometry,
  trackGeometryAt,
} from '@tagwright/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dropKeyframe,
  keyframeBeside,
  keyframeNear,
  placeAt,
  putKeyframe,
  setFlag,
  shiftKeyframe,
  trackAt,
  visibleStretches,
} from './track-keys.js'

const box = (x: number, y = 0): BoxGeometry => ({
  type: 'box',
  x,
  y,
  width: 10,
  height: 20,
  rotation: 0,
})
const frame = 1 / 25
const half = frame / 2

/** Tracks whose keyframes lie on frames, as editing makes them. */
const tracks: fc.Arbitrary<TrackGeometry> = fc
  .uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 8 })
  .chain((frames) =>
    fc.tuple(
      ...frames
        .sort((a, b) => a - b)
        .map((at) =>
          fc.record(
            {
              time: fc.constant(at * frame),
              geometry: fc
                .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 200 }))
                .map(([x, y]) => box(x, y)),
              outside: fc.boolean(),
              occluded: fc.boolean(),
              interpolation: fc.constantFrom('linear' as const, 'hold' as const),
            },
            { requiredKeys: ['time', 'geometry'] },
          ),
        ),
    ),
  )
  .map((keyframes) => ({ type: 'track', keyframes }))
const times = fc.integer({ min: 0, max: 220 }).map((at) => at * frame)
const isOrdered = ({ keyframes }: TrackGeometry) =>
  keyframes.every(({ time }, index) => index === 0 || time > keyframes[index - 1]!.time)

describe('between keyframes', () => {
  test('a box goes straight and at even speed', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.nat(300),
        fc.integer({ min: 1, max: 50 }),
        fc.nat(1000).map((share) => share / 1000),
        (from, to, frames, share) => {
          const track: TrackGeometry = {
            type: 'track',
            keyframes: [
              { time: 1, geometry: box(from) },
              { time: 1 + frames * frame, geometry: box(to) },
            ],
          }
          const at = trackAt(track, 1 + frames * frame * share)
          expect((at.geometry as BoxGeometry).x).toBeCloseTo(from + (to - from) * share, 6)
        },
      ),
    )
  })

  test('agrees with the contract at every time that is no keyframe', () => {
    fc.assert(
      fc.property(tracks, times, (track, time) => {
        const { geometry, keyframe } = trackAt(track, time, half)
        if (keyframe < 0) expect(geometry).toEqual(trackGeometryAt(track, time))
      }),
    )
  })
})

describe('a keyframe put', () => {
  test('is there, in order, and the object is where it was put', () => {
    fc.assert(
      fc.property(tracks, times, fc.nat(300), (track, time, x) => {
        const put = putKeyframe(track, time, box(x), half)
        expect(isOrdered(put)).toBe(true)
        expect(trackAt(put, time, half)).toMatchObject({ geometry: box(x), outside: false })
        const added = keyframeNear(track, time, half) < 0 ? 1 : 0
        expect(put.keyframes).toHaveLength(track.keyframes.length + added)
      }),
    )
  })

  test('where the object is anyway changes nothing of its way', () => {
    fc.assert(
      fc.property(tracks, times, times, (track, time, other) => {
        const here = trackAt(track, time, half)
        if (!here.geometry) return
        const put = putKeyframe(track, time, here.geometry, half)
        const [before, after] = [trackAt(track, other, half), trackAt(put, other, half)]
        expect(after).toMatchObject({
          outside: before.outside,
          occluded: before.occluded,
          hold: before.hold,
        })
        if (!before.geometry) {
          expect(after.geometry).toBeUndefined()
          return
        }
        const [a, b] = [before.geometry as BoxGeometry, after.geometry as BoxGeometry]
        expect([b.x, b.y]).toEqual([expect.closeTo(a.x, 6), expect.closeTo(a.y, 6)])
      }),
    )
  })

  test('and dropped again leaves the track as it was', () => {
    fc.assert(
      fc.property(tracks, times, (track, time) => {
        if (keyframeNear(track, time, half) >= 0) return
        expect(dropKeyframe(putKeyframe(track, time, box(1), half), time, half)).toEqual(track)
      }),
    )
  })
})

test('a flag holds from its time on, and nothing before it changes', () => {
  fc.assert(
    fc.property(
      tracks,
      times,
      times,
      fc.constantFrom('outside', 'occluded', 'hold'),
      fc.boolean(),
      (track, time, other, flag, on) => {
        const now = trackAt(track, time, half)
        const set = setFlag(track, time, flag, on, half)
        if (now.ruling < 0) {
          expect(set).toBe(track)
          return
        }
        expect(trackAt(set, time, half)[flag]).toBe(on)
        expect(isOrdered(set)).toBe(true)
        if (other < time - half) {
          const { keyframe: _, ...before } = trackAt(track, other, half)
          // What was held until the next keyframe may now be held until this one.
          if (!before.geometry || trackAt(track, other, half).keyframe >= 0)
            expect(trackAt(set, other, half)).toMatchObject({
              outside: before.outside,
              occluded: before.occluded,
              hold: before.hold,
            })
        }
      },
    ),
  )
})

test('a keyframe is shifted between its neighbours, never past them', () => {
  fc.assert(
    fc.property(
      tracks,
      fc.nat(9),
      fc.double({ min: -5, max: 20, noNaN: true }),
      (track, index, time) => {
        const shifted = shiftKeyframe(track, index % track.keyframes.length, time, frame)
        expect(isOrdered(shifted)).toBe(true)
        expect(shifted.keyframes.every((one) => one.time >= 0)).toBe(true)
      },
    ),
  )
})

test('before it begins a track is taken up where it first appears, while outside where it was last seen', () => {
  const track: TrackGeometry = {
    type: 'track',
    keyframes: [
      { time: 1, geometry: box(5) },
      { time: 2, geometry: box(9), outside: true },
    ],
  }
  expect(placeAt(track, 0, half)).toEqual(box(5))
  expect(placeAt(track, 3, half)).toEqual(box(9))
  expect(dropKeyframe({ ...track, keyframes: [track.keyframes[0]!] }, 1.01, half)).toBeNull()
  expect(keyframeBeside(track, 1, 1, half)).toBe(2)
  expect(keyframeBeside(track, 1, -1, half)).toBeUndefined()
})

test('in the picture are the stretches without "outside"', () => {
  const track: TrackGeometry = {
    type: 'track',
    keyframes: [
      { time: 1, geometry: box(0) },
      { time: 2, geometry: box(0), outside: true },
      { time: 4, geometry: box(0) },
      { time: 5, geometry: box(0) },
    ],
  }
  expect(visibleStretches(track, 7)).toEqual([
    { start: 1, end: 2 },
    { start: 4, end: 7 },
  ])
})

test('what editing makes is a valid document', () => {
  fc.assert(
    fc.property(tracks, times, (track, time) => {
      const geometry = setFlag(putKeyframe(track, time, box(3), half), time, 'occluded', true, half)
      const { issues } = parseDocument({
        kind: 'document',
        schemaVersion: '1.0',
        id: 'd',
        revision: 0,
        taskId: 't',
        status: 'draft',
        media: [],
        annotations: [{ id: 'a', media: 'm', geometry, origin: { kind: 'human' } }],
        relations: [],
        responses: {},
      })
      expect(
        issues.filter(({ severity, path }) => severity === 'error' && path.includes('geometry')),
      ).toEqual([])
    }),
  )
})
