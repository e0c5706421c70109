import fc from 'fast-check'
import type { KnownGeometry } from '../geometry/geometry.js'
import { encodeMask } from '../geometry/mask/mask-runs.js'
import type { Point2 } from '../geometry/primitives/point2.js'
import type { FrameGeometry } from '../geometry/track/track.js'
import {
  arbitraryId,
  arbitraryObject,
  arbitraryText,
  arbitraryCoordinate as coordinate,
  arbitraryLength as length,
  arbitraryRotation as rotation,
} from './arbitrary-values.js'

const point: fc.Arbitrary<Point2> = fc.tuple(coordinate, coordinate)
const ring = fc.array(point, { minLength: 3, maxLength: 8 })
const seconds = fc.double({ min: 0, max: 3600, noNaN: true }).map((time) => time + 0)
const span = fc
  .tuple(seconds, fc.double({ min: 1e-3, max: 60, noNaN: true }))
  .map(([start, duration]) => ({ start, end: start + duration }))

/** Boxes, upright and rotated. */
export const arbitraryBox = fc.record({
  type: fc.constant('box' as const),
  x: coordinate,
  y: coordinate,
  width: length,
  height: length,
  rotation,
})

/** Masks with runs that add up. */
export const arbitraryMask = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
  .chain(([width, height]) =>
    fc
      .tuple(
        fc.uint8Array({ min: 0, max: 1, minLength: width * height, maxLength: width * height }),
        fc.option(fc.tuple(fc.nat(99), fc.nat(99)), { nil: undefined }),
      )
      .map(([data, offset]) => encodeMask({ width, height, data }, offset)),
  )

/** Any geometry that lies in a picture. */
export const arbitraryFrameGeometry: fc.Arbitrary<FrameGeometry> = fc.oneof(
  arbitraryBox,
  fc.record({
    type: fc.constant('polygon' as const),
    parts: fc.array(fc.record({ exterior: ring, holes: fc.array(ring, { maxLength: 2 }) }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  fc.record({
    type: fc.constant('polyline' as const),
    points: fc.array(point, { minLength: 2, maxLength: 8 }),
  }),
  fc.record({
    type: fc.constant('ellipse' as const),
    cx: coordinate,
    cy: coordinate,
    rx: length,
    ry: length,
    rotation,
  }),
  fc.record({ type: fc.constant('point' as const), x: coordinate, y: coordinate }),
  fc.record({
    type: fc.constant('keypoints' as const),
    points: fc.dictionary(
      fc.constantFrom('nose', 'left-ear', 'right-ear'),
      fc.record({
        x: coordinate,
        y: coordinate,
        v: fc.constantFrom(0 as const, 1 as const, 2 as const),
      }),
    ),
  }),
  arbitraryMask,
)

const track: fc.Arbitrary<KnownGeometry> = fc
  .uniqueArray(seconds, { minLength: 1, maxLength: 4 })
  .chain((times) =>
    fc.record({
      type: fc.constant('track' as const),
      keyframes: fc.tuple(
        ...times
          .sort((a, b) => a - b)
          .map((time) =>
            arbitraryObject(
              { time: fc.constant(time), geometry: arbitraryFrameGeometry },
              {
                outside: fc.boolean(),
                occluded: fc.boolean(),
                interpolation: fc.constantFrom('linear' as const, 'hold' as const),
              },
            ),
          ),
      ),
    }),
  )

/** Any geometry of version 1. */
export const arbitraryGeometry: fc.Arbitrary<KnownGeometry> = fc.oneof(
  arbitraryFrameGeometry,
  fc
    .tuple(
      span,
      arbitraryObject(
        {},
        { channel: fc.nat(7), low: fc.nat(99), high: fc.integer({ min: 100, max: 9999 }) },
      ),
    )
    .map(([times, more]) => ({ type: 'span' as const, ...times, ...more })),
  fc.record({ type: fc.constant('instant' as const), time: seconds }),
  fc
    .tuple(arbitraryId, fc.nat(500), fc.integer({ min: 1, max: 50 }), arbitraryText)
    .map(([response, start, size, quote]) => ({
      type: 'text-span' as const,
      response,
      start,
      end: start + size,
      quote,
    })),
  track,
)
