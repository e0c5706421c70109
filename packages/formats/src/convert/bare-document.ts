import type { AnnotationDocument } from '@tagwright/schema'

/** A document with nothing in it, as an import begins it. */
export function bareDocument(id: string): AnnotationDocument {
  return {
    kind: 'document',
    schemaVersion: '1.0',
    id,
    revision: 0,
    taskId: id,
    status: 'submitted',
    media: [],
    annotations: [],
    relations: [],
    responses: Object.create(null),
    provenance: {},
  }
}
