import * as v from 'valibot'
import {
  extensions,
  id,
  mapOf,
  maybe,
  need,
  type ObjectSchemaOf,
  open,
  schemaOf,
  timestamp,
} from '../schema/build.js'
import { ontologySchema } from '../task/ontology.schema.js'
import { taskSchema } from '../task/task.schema.js'
import type { DatasetHeader } from './dataset.js'
import { schemaVersion } from './document.schema.js'

/** Schema of {@link DatasetHeader}. */
export const datasetHeaderSchema: ObjectSchemaOf<DatasetHeader> = schemaOf<DatasetHeader>()(
  open('Dataset header', 'The first line of a dataset; each line after it is one document.', {
    kind: need(v.literal('dataset'), 'Says what this object is.'),
    schemaVersion: need(schemaVersion, 'Version of the contract, major.minor.'),
    id: maybe(id, 'Stable id.'),
    name: maybe(v.string(), 'Name of the dataset.'),
    description: maybe(v.string(), 'More about it.'),
    license: maybe(v.string(), 'SPDX identifier or name of the licence.'),
    createdAt: maybe(timestamp, 'ISO 8601 UTC.'),
    ontology: v.optional(ontologySchema, () => ({ labels: [] })),
    ontologies: v.exactOptional(
      mapOf(v.string(), ontologySchema, 'Other ontologies, which documents name by ontologyRef.'),
    ),
    tasks: v.exactOptional(mapOf(id, taskSchema, 'The tasks that the documents answer, by id.')),
    splits: v.exactOptional(
      mapOf(v.string(), v.array(id), 'Media ids by the name of the split that they belong to.'),
    ),
    extensions: v.exactOptional(extensions),
  }),
)
