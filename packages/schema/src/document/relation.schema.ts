import * as v from 'valibot'
import { extensions, id, maybe, need, open, schemaOf } from '../schema/build.js'
import type { Relation } from './relation.js'

/** Schema of {@link Relation}. */
export const relationSchema = schemaOf<Relation>()(
  open('Relation', 'A labelled link between two annotations.', {
    id: need(id, 'Stable id, unique in the document.'),
    type: maybe(id, 'A relation type of the ontology.'),
    from: need(id, 'The annotation that it starts at.'),
    to: need(id, 'The annotation that it ends at.'),
    directed: maybe(v.boolean(), 'Whether its ends differ; true when absent.'),
    labels: maybe(v.array(id), 'Label ids of the link.'),
    extensions: v.exactOptional(extensions),
  }),
)
