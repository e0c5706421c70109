import * as v from 'valibot'
import { count, maybe, need, open, schemaOf } from '../../schema/build.js'
import { point2Schema } from '../primitives/point2.schema.js'
import type { MaskGeometry } from './mask.js'

const side = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

/** Schema of {@link MaskGeometry}. */
export const maskSchema = schemaOf<MaskGeometry>()(
  open('Mask', 'A bitmap as COCO run lengths, down the columns, zeros first.', {
    type: v.literal('mask'),
    size: need(v.strictTuple([side, side]), '[height, width] in pixels.'),
    counts: need(v.array(count), 'Run lengths; they add up to height times width.'),
    offset: maybe(point2Schema, "Where the bitmap's top-left pixel lies in the image."),
  }),
)
