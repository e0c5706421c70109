import * as v from 'valibot'
import { count, fromZero, maybe, need, number, open, schemaOf } from '../../schema/build.js'
import type { SpanGeometry } from './span.js'

/** Schema of {@link SpanGeometry}. */
export const spanSchema = schemaOf<SpanGeometry>()(
  open('Span', 'A time span of the medium, half-open; with low and high, a spectral box.', {
    type: v.literal('span'),
    start: need(number, 'Seconds of the medium.'),
    end: need(number, 'Seconds of the medium, after start.'),
    channel: maybe(count, 'The audio channel that is meant, from 0; all when absent.'),
    low: maybe(fromZero, 'Lower frequency in Hz.'),
    high: maybe(fromZero, 'Upper frequency in Hz.'),
  }),
)
