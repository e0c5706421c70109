import * as v from 'valibot'
import { need, number, open, positive, rotation, schemaOf } from '../../schema/build.js'
import type { EllipseGeometry } from './ellipse.js'

/** Schema of {@link EllipseGeometry}. */
export const ellipseSchema = schemaOf<EllipseGeometry>()(
  open('Ellipse', 'An ellipse in natural-image pixels; radii are those before rotation.', {
    type: v.literal('ellipse'),
    cx: need(number, 'Centre, in pixels from the left.'),
    cy: need(number, 'Centre, in pixels from the top.'),
    rx: need(positive, 'Horizontal radius before rotation.'),
    ry: need(positive, 'Vertical radius before rotation.'),
    rotation: v.optional(
      need(rotation, 'Degrees clockwise as seen, about the centre, in (-180, 180].'),
      0,
    ),
  }),
)
