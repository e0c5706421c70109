import * as v from 'valibot'
import { geometrySchema } from '../geometry/geometry.schema.js'
import {
  direction,
  extensions,
  id,
  languageTag,
  mapOf,
  maybe,
  need,
  number,
  open,
  schemaOf,
  share,
  someText,
  timestamp,
} from '../schema/build.js'
import type {
  Annotation,
  AttributeValue,
  Comment,
  Origin,
  Review,
  SegmentEvent,
  Word,
} from './annotation.js'

/** Schema of {@link AttributeValue}. */
export const attributeValueSchema = schemaOf<AttributeValue>()(
  v.union([v.string(), number, v.boolean(), v.array(v.string()), v.null()]),
)

/** Schema of {@link Word}. */
export const wordSchema = schemaOf<Word>()(
  open('Word', 'One word of a segment with its times.', {
    text: need(v.string(), 'The word.'),
    start: need(number, 'Seconds of the medium.'),
    end: need(number, 'Seconds of the medium.'),
    confidence: maybe(share, "A model's certainty in [0, 1]."),
    estimated: maybe(v.boolean(), 'The times were interpolated, not measured.'),
  }),
)

/** Schema of {@link SegmentEvent}. */
export const segmentEventSchema = schemaOf<SegmentEvent>()(
  open('Segment event', 'Something heard inside a segment, such as noise.', {
    type: need(someText, 'The kind of event.'),
    start: need(number, 'Seconds of the medium.'),
    end: need(number, 'Seconds of the medium.'),
    text: maybe(v.string(), 'More about it.'),
  }),
)

/** Schema of {@link Origin}. */
export const originSchema = schemaOf<Origin>()(
  open('Origin', 'Who made an annotation first.', {
    kind: need(v.picklist(['human', 'model', 'import']), 'A person, a model, or a file.'),
    source: maybe(v.string(), 'Name of the model or file.'),
    version: maybe(v.string(), 'Version of the model or file.'),
    score: maybe(share, "A model's score in [0, 1]."),
    edited: maybe(v.boolean(), 'A person changed it after it came in.'),
  }),
)

/** Schema of {@link Review}. */
export const reviewSchema = schemaOf<Review>()(
  open('Review', "A reviewer's verdict on one annotation.", {
    verdict: need(v.picklist(['accepted', 'rejected', 'changed']), 'The verdict.'),
    by: maybe(v.string(), 'Opaque id of the reviewer.'),
    at: maybe(timestamp, 'When.'),
    comment: maybe(v.string(), 'Why.'),
  }),
)

/** Schema of {@link Comment}. */
export const commentSchema = schemaOf<Comment>()(
  open('Comment', 'A remark on one annotation.', {
    text: need(v.string(), 'The remark.'),
    by: maybe(v.string(), 'Opaque id of its author.'),
    at: maybe(timestamp, 'When.'),
    resolved: maybe(v.boolean(), 'It needs no more attention.'),
  }),
)

/** Schema of {@link Annotation}. */
export const annotationSchema = schemaOf<Annotation>()(
  open('Annotation', 'One thing that an annotator (or a model) says of a medium.', {
    id: need(id, 'Stable id, unique in the document.'),
    widget: maybe(id, 'The widget that it was made in.'),
    media: maybe(id, 'The medium that it speaks of.'),
    geometry: v.exactOptional(geometrySchema),
    labels: maybe(v.array(id), 'Label ids in priority order.'),
    attributes: v.exactOptional(mapOf(id, attributeValueSchema, 'Values by attribute id.')),
    text: maybe(v.string(), 'A transcript, caption or note.'),
    language: maybe(languageTag, 'BCP 47 tag of the text.'),
    direction: maybe(direction, 'Direction of the text.'),
    tier: maybe(id, 'The tier of a timeline that it lies on.'),
    speaker: maybe(id, 'Who speaks.'),
    words: maybe(v.array(wordSchema), 'Words with their times.'),
    events: maybe(v.array(segmentEventSchema), 'What is heard inside the segment.'),
    parent: maybe(id, 'The annotation that this one belongs to.'),
    order: maybe(number, "Its place among its parent's children, from 0."),
    group: maybe(v.string(), 'A key that annotations of one group share.'),
    confidence: maybe(share, "The annotator's own certainty in [0, 1]."),
    origin: maybe(originSchema, 'Who made it first.'),
    review: maybe(reviewSchema, "A reviewer's verdict."),
    comments: maybe(v.array(commentSchema), 'Remarks.'),
    createdAt: maybe(timestamp, 'ISO 8601 UTC.'),
    updatedAt: maybe(timestamp, 'ISO 8601 UTC.'),
    annotator: maybe(v.string(), 'An opaque id, in merged documents.'),
    extensions: v.exactOptional(extensions),
  }),
)
