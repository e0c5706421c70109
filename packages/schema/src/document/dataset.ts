import type { Ontology } from '../task/ontology.js'
import type { Task } from '../task/task.js'
import type { Extensions } from '../values/extensions.js'

/** The first line of a dataset (NDJSON); each line after it is one annotation document. */
export interface DatasetHeader {
  kind: 'dataset'
  schemaVersion: string
  id?: string
  name?: string
  description?: string
  /** SPDX identifier or name of the licence. */
  license?: string
  createdAt?: string
  /** So that exporters know labels without annotations, skeletons and their order. */
  ontology: Ontology
  /** Other ontologies, which documents name by `ontologyRef`. */
  ontologies?: Record<string, Ontology>
  /** The tasks that the documents answer, by id. */
  tasks?: Record<string, Task>
  /** Media ids by the name of the split that they belong to. */
  splits?: Record<string, string[]>
  extensions?: Extensions
}
