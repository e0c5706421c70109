import * as v from 'valibot'
import {
  fromZero,
  id,
  languageTag,
  mapOf,
  maybe,
  need,
  number,
  open,
  positive,
  schemaOf,
  timestamp,
} from '../schema/build.js'
import type { CoverageInterval, Effort, Provenance } from './provenance.js'

/** Schema of {@link Effort}. */
export const effortSchema = schemaOf<Effort>()(
  open('Effort', 'Honest active time.', {
    activeMs: need(fromZero, 'Milliseconds.'),
    byWidget: v.exactOptional(mapOf(id, fromZero, 'Milliseconds by widget id.')),
  }),
)

/** Schema of {@link CoverageInterval}. */
export const coverageSchema = schemaOf<CoverageInterval>()(
  open('Coverage', 'A stretch of a medium that was played.', {
    media: need(id, 'The medium.'),
    start: need(number, 'Seconds of the medium.'),
    end: need(number, 'Seconds of the medium.'),
    rate: need(positive, 'Playing speed; 1 is as recorded.'),
  }),
)

/** Schema of {@link Provenance}. */
export const provenanceSchema = schemaOf<Provenance>()(
  open('Provenance', 'How a document came to be; no identity beyond opaque ids.', {
    tool: maybe(v.string(), 'Name of the tool.'),
    toolVersion: maybe(v.string(), 'Version of the tool.'),
    annotator: maybe(v.string(), 'Opaque id.'),
    assignment: maybe(v.string(), 'Opaque id.'),
    startedAt: maybe(timestamp, 'ISO 8601 UTC.'),
    submittedAt: maybe(timestamp, 'ISO 8601 UTC.'),
    effort: maybe(effortSchema, 'Active time.'),
    coverage: maybe(v.array(coverageSchema), 'What was played.'),
    locale: maybe(languageTag, 'BCP 47 tag of the interface.'),
    input: maybe(
      v.array(v.picklist(['mouse', 'touch', 'pen', 'keyboard'])),
      'Kinds of input device that were used.',
    ),
  }),
)
