import * as v from 'valibot'
import { id, maybe, need, open, schemaOf, timestamp } from '../schema/build.js'
import type { Response } from './response.js'

/** A widget id, or a path through repeated groups such as `group[2].w3`. */
export const responsePath = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9._:-]{1,128}(\[\d{1,6}\]\.[A-Za-z0-9._:-]{1,128}){0,8}$/),
)

/** Schema of {@link Response}. */
export const responseSchema = schemaOf<Response>()(
  open('Response', 'The answer to one widget.', {
    state: need(
      v.picklist(['answered', 'none', 'cannot-tell']),
      'A value, explicitly nothing there, or that one cannot tell.',
    ),
    value: maybe(v.unknown(), "Present when answered; its shape is the widget type's."),
    evidence: maybe(v.array(id), 'Ids of annotations that are evidence for the answer.'),
    updatedAt: maybe(timestamp, 'ISO 8601 UTC.'),
  }),
)
