import * as v from 'valibot'
import { need, open, schemaOf } from '../../schema/build.js'
import { point2Schema } from '../primitives/point2.schema.js'
import type { PolygonGeometry, PolygonPart } from './polygon.js'

const ring = v.pipe(v.array(point2Schema), v.minLength(3))

/** Schema of {@link PolygonPart}. */
export const polygonPartSchema = schemaOf<PolygonPart>()(
  open('Polygon part', 'An exterior ring and its holes; rings do not repeat their first point.', {
    exterior: need(ring, 'The outer ring, at least three points.'),
    holes: v.optional(need(v.array(ring), 'Rings that are cut out.'), () => []),
  }),
)

/** Schema of {@link PolygonGeometry}. */
export const polygonSchema = schemaOf<PolygonGeometry>()(
  open('Polygon', 'A polygon of one or more parts, in natural-image pixels.', {
    type: v.literal('polygon'),
    parts: need(v.pipe(v.array(polygonPartSchema), v.minLength(1)), 'Its parts.'),
  }),
)
