import type { AnnotationDocument, DatasetHeader } from '@tagwright/schema'

/** A dataset to be written: its header and its documents, which can be gone through more than once. */
export interface Corpus {
  dataset: DatasetHeader
  documents(): AsyncIterable<AnnotationDocument> | Iterable<AnnotationDocument>
  /** How many documents there are, when it is known. */
  size?: number
}
