import * as v from 'valibot'
import { need, open, schemaOf } from '../../schema/build.js'
import { point2Schema } from '../primitives/point2.schema.js'
import type { PolylineGeometry } from './polyline.js'

/** Schema of {@link PolylineGeometry}. */
export const polylineSchema = schemaOf<PolylineGeometry>()(
  open('Polyline', 'An open line through points, in natural-image pixels.', {
    type: v.literal('polyline'),
    points: need(v.pipe(v.array(point2Schema), v.minLength(2)), 'At least two points.'),
  }),
)
