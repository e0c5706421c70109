import type { AnnotationDocument, Task, Widget } from '@tagwright/schema'

/** A task of some widgets without media. */
export function taskOf(...widgets: Widget[]): Task {
  return { schemaVersion: '1.0', id: 't', media: [], ontology: { labels: [] }, widgets }
}

/** A draft of that task with some responses. */
export function emptyDocument(responses: AnnotationDocument['responses']): AnnotationDocument {
  return {
    kind: 'document',
    schemaVersion: '1.0',
    id: 'd',
    revision: 0,
    taskId: 't',
    status: 'draft',
    media: [],
    annotations: [],
    relations: [],
    responses,
    provenance: {},
  }
}
