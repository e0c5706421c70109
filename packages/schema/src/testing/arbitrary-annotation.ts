import fc from 'fast-check'
import type { Annotation } from '../document/annotation.js'
import { arbitraryGeometry } from './arbitrary-geometry.js'
import {
  arbitraryExtensions,
  arbitraryId,
  arbitraryObject,
  arbitraryShare as share,
  arbitraryText as text,
  arbitraryTimestamp as timestamp,
} from './arbitrary-values.js'

const seconds = fc.double({ min: 0, max: 3600, noNaN: true }).map((time) => time + 0)

/** A whole annotation that refers to nothing outside itself but labels and widgets by any id. */
export const arbitraryAnnotation: fc.Arbitrary<Annotation> = arbitraryObject<
  Pick<Annotation, 'id'> & Required<Pick<Annotation, 'geometry'>>,
  Omit<Required<Annotation>, 'id' | 'geometry' | 'media' | 'parent'>
>(
  { id: arbitraryId, geometry: arbitraryGeometry },
  {
    widget: arbitraryId,
    labels: fc.array(arbitraryId, { maxLength: 3 }),
    attributes: fc.dictionary(
      arbitraryId,
      fc.oneof(
        text,
        fc.integer(),
        fc.boolean(),
        fc.array(text, { maxLength: 2 }),
        fc.constant(null),
      ),
      { maxKeys: 3, noNullPrototype: true },
    ),
    text,
    language: fc.constantFrom('fr', 'en', 'zh-Hant-TW'),
    direction: fc.constantFrom('ltr', 'rtl', 'auto'),
    tier: arbitraryId,
    speaker: arbitraryId,
    words: fc.array(
      arbitraryObject(
        { text, start: seconds, end: seconds },
        { confidence: share, estimated: fc.boolean() },
      ),
      { maxLength: 3 },
    ),
    events: fc.array(
      fc.record({ type: fc.constantFrom('noise', 'music'), start: seconds, end: seconds }),
      { maxLength: 2 },
    ),
    order: fc.nat(9),
    group: text,
    confidence: share,
    origin: arbitraryObject(
      { kind: fc.constantFrom('human', 'model', 'import') },
      { source: text, version: text, score: share, edited: fc.boolean() },
    ),
    review: arbitraryObject(
      { verdict: fc.constantFrom('accepted', 'rejected', 'changed') },
      { by: text, at: timestamp, comment: text },
    ),
    comments: fc.array(
      arbitraryObject({ text }, { by: text, at: timestamp, resolved: fc.boolean() }),
      { maxLength: 2 },
    ),
    createdAt: timestamp,
    updatedAt: timestamp,
    annotator: text,
    extensions: arbitraryExtensions,
  },
)
