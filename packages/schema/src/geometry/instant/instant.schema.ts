import * as v from 'valibot'
import { need, number, open, schemaOf } from '../../schema/build.js'
import type { InstantGeometry } from './instant.js'

/** Schema of {@link InstantGeometry}. */
export const instantSchema = schemaOf<InstantGeometry>()(
  open('Instant', 'A moment of the medium.', {
    type: v.literal('instant'),
    time: need(number, 'Seconds of the medium.'),
  }),
)
