import type { BoxGeometry, Keyframe, TrackGeometry } from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trackAt } from './track-keys.js'
import { mergeTracks, splitTrack } from './track-parts.js'

const box = (x: number): BoxGeometry => ({ type: 'box', x, y: 0, width: 9, height: 9, rotation: 0 })
const frame = 1 / 25
const half = frame / 2

const tracks: fc.Arbitrary<TrackGeometry> = fc
  .uniqueArray(fc.nat(100), { minLength: 1, maxLength: 6 })
  .chain((frames) =>
    fc.tuple(
      ...frames
        .sort((a, b) => a - b)
        .map((at) =>
          fc.record<Keyframe>(
            {
              time: fc.constant(at * frame),
              geometry: fc.nat(300).map(box),
              outside: fc.boolean(),
              occluded: fc.boolean(),
              interpolation: fc.constantFrom('linear', 'hold'),
            },
            { requiredKeys: ['time', 'geometry'] },
          ),
        ),
    ),
  )
  .map((keyframes) => ({ type: 'track', keyframes }))
const times = fc.nat(120).map((at) => at * frame)

/** What is seen of a track at a time; undefined while there is nothing. */
const seen = (track: TrackGeometry, time: number) => {
  const { geometry, occluded } = trackAt(track, time, half)
  return geometry && { x: expect.closeTo((geometry as BoxGeometry).x, 6), occluded }
}

test('cut in two, what is seen stays at every time, in one of the two', () => {
  fc.assert(
    fc.property(tracks, times, times, (track, time, other) => {
      const parts = splitTrack(track, time, half)
      if (!parts) return
      const [before, after] = parts
      const shown = [before, after].flatMap((part) => {
        const { geometry, occluded } = trackAt(part, other, half)
        return geometry ? [{ x: (geometry as BoxGeometry).x, occluded }] : []
      })
      const was = seen(track, other)
      expect(shown).toEqual(was ? [was] : [])
      const first = after.keyframes[0]
      expect(before.keyframes.every((one) => one.time <= (first?.time ?? 0))).toBe(true)
    }),
  )
})

test('the two put together again are seen as before', () => {
  fc.assert(
    fc.property(tracks, times, times, (track, time, other) => {
      const parts = splitTrack(track, time, half)
      if (!parts) return
      const merged = mergeTracks(...parts, half)
      expect(merged).not.toBeNull()
      const was = seen(track, other)
      const now = merged && trackAt(merged, other, half)
      expect(
        now?.geometry && { x: (now.geometry as BoxGeometry).x, occluded: now.occluded },
      ).toEqual(was)
    }),
  )
})

const track = (...keyframes: Keyframe[]): TrackGeometry => ({ type: 'track', keyframes })

test('nothing is cut where it begins, before it, or after it has gone for good', () => {
  const short = track({ time: 1, geometry: box(0) }, { time: 2, geometry: box(5), outside: true })
  for (const time of [0, 1, 3]) expect(splitTrack(short, time, half)).toBeNull()
})

test('tracks side by side are not made one, nor a track that begins with the other', () => {
  const long = track({ time: 0, geometry: box(0) }, { time: 4, geometry: box(40) })
  expect(mergeTracks(long, track({ time: 2, geometry: box(1) }), half)).toBeNull()
  expect(mergeTracks(long, track({ time: 0, geometry: box(1) }), half)).toBeNull()
  const filled = mergeTracks(long, track({ time: 6, geometry: box(60) }), half)
  expect(filled && trackAt(filled, 5, half).geometry).toMatchObject({ x: 50 })
})
