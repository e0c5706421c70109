import * as v from 'valibot'
import { maybe, need, number, open, schemaOf } from '../../schema/build.js'
import { boxSchema } from '../box/box.schema.js'
import { ellipseSchema } from '../ellipse/ellipse.schema.js'
import { keypointsSchema } from '../keypoints/keypoints.schema.js'
import { maskSchema } from '../mask/mask.schema.js'
import { pointSchema } from '../point/point.schema.js'
import { polygonSchema } from '../polygon/polygon.schema.js'
import { polylineSchema } from '../polyline/polyline.schema.js'
import type { FrameGeometry, Keyframe, TrackGeometry } from './track.js'

/** Schema of {@link FrameGeometry}. */
export const frameGeometrySchema = schemaOf<FrameGeometry>()(
  v.variant('type', [
    boxSchema,
    polygonSchema,
    polylineSchema,
    ellipseSchema,
    pointSchema,
    keypointsSchema,
    maskSchema,
  ]),
)

/** Schema of {@link Keyframe}. */
export const keyframeSchema = schemaOf<Keyframe>()(
  open('Keyframe', 'Where the object is at one time.', {
    time: need(number, 'Seconds of the medium.'),
    geometry: frameGeometrySchema,
    outside: maybe(v.boolean(), 'Out of the picture from this keyframe on; false when absent.'),
    occluded: maybe(v.boolean(), 'Partly hidden from this keyframe on; false when absent.'),
    interpolation: maybe(
      v.picklist(['linear', 'hold']),
      'How the time after this keyframe is filled; linear when absent.',
    ),
  }),
)

/** Schema of {@link TrackGeometry}. */
export const trackSchema = schemaOf<TrackGeometry>()(
  open('Track', 'An object that moves through a video.', {
    type: v.literal('track'),
    keyframes: need(v.pipe(v.array(keyframeSchema), v.minLength(1)), 'In order of time.'),
  }),
)
