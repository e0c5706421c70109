import * as v from 'valibot'
import { count, id, maybe, need, open, schemaOf } from '../../schema/build.js'
import type { TextSpanGeometry } from './text-span.js'

/** Schema of {@link TextSpanGeometry}. */
export const textSpanSchema = schemaOf<TextSpanGeometry>()(
  open('Text span', 'A span of text in Unicode code points, half-open.', {
    type: v.literal('text-span'),
    media: maybe(id, 'The medium whose text is meant.'),
    response: maybe(v.string(), 'The response whose text is meant.'),
    start: need(count, 'Code points from the start of the text.'),
    end: need(count, 'Code points from the start of the text, after start.'),
    quote: need(v.string(), 'The text that the span covers.'),
  }),
)
