import * as v from 'valibot'
import { need, number, open, positive, rotation, schemaOf } from '../../schema/build.js'
import type { BoxGeometry } from './box.js'

/** Schema of {@link BoxGeometry}. */
export const boxSchema = schemaOf<BoxGeometry>()(
  open('Box', 'A box in natural-image pixels; x and y are its top-left corner before rotation.', {
    type: v.literal('box'),
    x: need(number, 'Left edge before rotation, in pixels.'),
    y: need(number, 'Top edge before rotation, in pixels.'),
    width: need(positive, 'Width in pixels.'),
    height: need(positive, 'Height in pixels.'),
    rotation: v.optional(
      need(rotation, 'Degrees clockwise as seen, about the centre, in (-180, 180].'),
      0,
    ),
  }),
)
