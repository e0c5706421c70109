import fc from 'fast-check'
import type { AnnotationDocument } from '../document/document.js'
import type { DocumentMedium } from '../document/medium.js'
import type { Provenance } from '../document/provenance.js'
import type { Relation } from '../document/relation.js'
import type { Response } from '../document/response.js'
import { arbitraryAnnotation } from './arbitrary-annotation.js'
import {
  arbitraryExtensions,
  arbitraryId,
  arbitraryLength,
  arbitraryObject,
  arbitraryText,
  arbitraryTimestamp,
  arbitraryUnique,
} from './arbitrary-values.js'

/** A medium as a document records it. */
export const arbitraryMedium: fc.Arbitrary<DocumentMedium> = arbitraryObject<
  Pick<DocumentMedium, 'id' | 'type'>,
  Pick<Required<DocumentMedium>, 'src' | 'fileName' | 'width' | 'height' | 'orientation' | 'split'>
>(
  { id: arbitraryId, type: fc.constantFrom('image', 'audio', 'video', 'text') },
  {
    src: fc.constantFrom('/photo.jpg', 'https://example.org/a.webm', 'blob:1'),
    fileName: arbitraryText,
    width: arbitraryLength,
    height: arbitraryLength,
    orientation: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8),
    split: fc.constantFrom('train', 'test'),
  },
)

/** A response of any state; it has a value only when it is answered. */
export const arbitraryResponse: fc.Arbitrary<Response> = fc.oneof(
  fc.record({ state: fc.constantFrom('none' as const, 'cannot-tell' as const) }),
  arbitraryObject(
    {
      state: fc.constant('answered' as const),
      value: fc.oneof(arbitraryText, fc.boolean(), fc.integer(), fc.array(arbitraryId)),
    },
    { updatedAt: arbitraryTimestamp },
  ),
)

const provenance: fc.Arbitrary<Provenance> = arbitraryObject<object, Required<Provenance>>(
  {},
  {
    tool: fc.constant('tagwright'),
    toolVersion: fc.constant('0.1.0'),
    annotator: arbitraryId,
    assignment: arbitraryId,
    startedAt: arbitraryTimestamp,
    submittedAt: arbitraryTimestamp,
    effort: fc.record({ activeMs: fc.nat() }),
    coverage: fc.array(
      fc.record({ media: arbitraryId, start: fc.nat(9), end: fc.nat(99), rate: fc.constant(1) }),
      { maxLength: 2 },
    ),
    locale: fc.constantFrom('fr', 'en-GB'),
    input: fc.subarray(['mouse', 'touch', 'pen', 'keyboard'] as const).map((kinds) => [...kinds]),
  },
)

/** A whole document: ids are unique, relations and parents lead somewhere. */
export const arbitraryDocument: fc.Arbitrary<AnnotationDocument> = fc
  .record({
    annotations: arbitraryUnique(arbitraryAnnotation, { maxLength: 6 }),
    media: arbitraryUnique(arbitraryMedium, { minLength: 1, maxLength: 3 }),
  })
  .chain(({ annotations, media }) => {
    const relation: fc.Arbitrary<Relation> = arbitraryObject(
      {
        id: arbitraryId,
        from: fc.constantFrom(...annotations.map(({ id }) => id), 'none'),
        to: fc.constantFrom(...annotations.map(({ id }) => id), 'none'),
      },
      {
        type: arbitraryId,
        directed: fc.boolean(),
        labels: fc.array(arbitraryId, { maxLength: 2 }),
      },
    )
    return arbitraryObject<
      AnnotationDocument,
      Pick<Required<AnnotationDocument>, 'basedOn' | 'taskRevision' | 'reason' | 'extensions'>
    >(
      {
        kind: fc.constant('document'),
        schemaVersion: fc.constant('1.0'),
        id: arbitraryId,
        revision: fc.nat(),
        taskId: arbitraryId,
        status: fc.constantFrom('draft', 'submitted', 'skipped', 'flagged'),
        media: fc.constant(media),
        annotations: fc
          .array(fc.constantFrom(...media.map(({ id }) => id)), {
            minLength: annotations.length,
            maxLength: annotations.length,
          })
          .map((on) => annotations.map((annotation, i) => ({ ...annotation, media: on[i]! }))),
        relations:
          annotations.length === 0
            ? fc.constant([])
            : arbitraryUnique(
                relation.filter(({ from, to }) => from !== 'none' && to !== 'none'),
                { maxLength: 3 },
              ),
        // Named apart from the widgets of annotations, so that none stands beside annotations.
        responses: fc.dictionary(
          fc.constantFrom('field-1', 'field-2', 'group[0].field-3'),
          arbitraryResponse,
        ),
        provenance,
      },
      {
        basedOn: arbitraryId,
        taskRevision: fc.nat(9),
        reason: arbitraryObject({ code: arbitraryId }, { text: arbitraryText }),
        extensions: arbitraryExtensions,
      },
    )
  })
