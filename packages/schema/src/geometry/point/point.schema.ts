import * as v from 'valibot'
import { need, number, open, schemaOf } from '../../schema/build.js'
import type { PointGeometry } from './point.js'

/** Schema of {@link PointGeometry}. */
export const pointSchema = schemaOf<PointGeometry>()(
  open('Point', 'A single position in natural-image pixels.', {
    type: v.literal('point'),
    x: need(number, 'Pixels from the left.'),
    y: need(number, 'Pixels from the top.'),
  }),
)
