import * as v from 'valibot'
import {
  count,
  extensions,
  id,
  mapOf,
  maybe,
  need,
  type ObjectSchemaOf,
  open,
  schemaOf,
} from '../schema/build.js'
import { speakerSchema } from '../task/ontology.schema.js'
import { annotationSchema } from './annotation.schema.js'
import type { AnnotationDocument, Reason } from './document.js'
import { documentMediumSchema } from './medium.schema.js'
import type { Provenance } from './provenance.js'
import { provenanceSchema } from './provenance.schema.js'
import { relationSchema } from './relation.schema.js'
import { responsePath, responseSchema } from './response.schema.js'

/** A schema version `major.minor`. */
export const schemaVersion = v.pipe(v.string(), v.regex(/^\d{1,4}\.\d{1,4}$/))

/** Schema of {@link Reason}. */
export const reasonSchema = schemaOf<Reason>()(
  open('Reason', 'Why a task was skipped or flagged.', {
    code: need(id, "A code of the task's list."),
    text: maybe(v.string(), "The annotator's words."),
  }),
)

/** Schema of {@link AnnotationDocument}. */
export const documentSchema: ObjectSchemaOf<AnnotationDocument> = schemaOf<AnnotationDocument>()(
  open('Annotation document', "One annotator's answer to one task.", {
    kind: need(v.literal('document'), 'Says what this object is.'),
    schemaVersion: need(schemaVersion, 'Version of the contract, major.minor.'),
    id: need(id, 'Stable id of this document.'),
    revision: v.optional(need(count, 'Counts saved states, from 0.'), 0),
    basedOn: maybe(id, 'The document that this one began from, for review and correction.'),
    taskId: need(id, 'The task that is answered.'),
    taskRevision: maybe(count, 'The revision of the task that was shown.'),
    status: need(
      v.picklist(['draft', 'submitted', 'skipped', 'flagged']),
      'Where the document stands; only a draft may still change.',
    ),
    reason: maybe(reasonSchema, 'Why it was skipped or flagged.'),
    media: v.optional(need(v.array(documentMediumSchema), 'The media spoken of.'), () => []),
    speakers: maybe(
      v.array(speakerSchema),
      "Who speaks, as the annotator named and coloured them; the task's list when absent.",
    ),
    annotations: v.optional(
      need(v.array(annotationSchema), 'In z-order within a medium, lowest first.'),
      () => [],
    ),
    relations: v.optional(need(v.array(relationSchema), 'Links between annotations.'), () => []),
    responses: v.optional(
      mapOf(
        responsePath,
        responseSchema,
        'By widget id, or by path (group[2].w3) in repeated groups; absent means unanswered.',
      ),
      () => Object.create(null) as Record<string, never>,
    ),
    provenance: v.optional(
      need(provenanceSchema, 'How the document came to be.'),
      (): Provenance => ({}),
    ),
    ontologyRef: maybe(v.string(), "The ontology of the dataset, when it is not the task's."),
    extensions: v.exactOptional(extensions),
  }),
)
