import * as v from 'valibot'
import { mapOf, need, number, open, schemaOf } from '../../schema/build.js'
import type { Keypoint, KeypointsGeometry } from './keypoints.js'

/** Schema of {@link Keypoint}. */
export const keypointSchema = schemaOf<Keypoint>()(
  open('Keypoint', 'A named position of a skeleton.', {
    x: need(number, 'Pixels from the left.'),
    y: need(number, 'Pixels from the top.'),
    v: need(v.picklist([0, 1, 2]), '0 absent, 1 hidden, 2 visible (COCO).'),
  }),
)

/** Schema of {@link KeypointsGeometry}. */
export const keypointsSchema = schemaOf<KeypointsGeometry>()(
  open('Keypoints', 'The keypoints of one skeleton.', {
    type: v.literal('keypoints'),
    points: mapOf(v.string(), keypointSchema, "By the names that the label's skeleton declares."),
  }),
)
