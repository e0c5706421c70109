import type { Annotation, AnnotationDocument, Issue, Relation, Task } from '@tagwright/schema'
import { coreIssues } from '../issues/core-issues.js'
import type { DocumentState } from './document-state.js'
import { createAnnotations } from './persistent-annotations.js'

/** An empty document of a task: its media, and its predictions as annotations to begin with. */
export function createDocument(task: Task, id: string): AnnotationDocument {
  return {
    kind: 'document',
    schemaVersion: '1.0',
    id,
    revision: 0,
    taskId: task.id,
    ...(task.revision !== undefined && { taskRevision: task.revision }),
    status: 'draft',
    media: (task.media ?? []).map(
      ({ alt: _a, peaks: _p, window: _w, text: _t, sensitive: _s, ...medium }) => medium,
    ),
    annotations: [...(task.predictions ?? [])],
    relations: [],
    responses: {},
    provenance: {},
  }
}

/**
 * Lays a document out for the store. Its objects are kept as they are, neither copied nor frozen: they
 * must not be changed from then on. Entries that the store could not hold are reported.
 */
export function openDocument(
  document: AnnotationDocument,
  newId: () => string,
  report: (issue: Issue) => void,
): DocumentState {
  const { annotations, relations, responses, ...head } = document
  return {
    annotations: createAnnotations(usable<Annotation>('annotations', annotations, newId, report)),
    relations: usable<Relation>('relations', relations, newId, report),
    responses: Object.assign(Object.create(null), responses),
    head,
  }
}

function usable<T extends { id: string }>(
  kind: string,
  list: readonly T[] | undefined,
  newId: () => string,
  report: (issue: Issue) => void,
): readonly T[] {
  const items: readonly (T | null)[] = Array.isArray(list) ? list : []
  const seen = new Set<string>()
  let clean: T[] | null = null
  items.forEach((item, index) => {
    let kept = item
    if (typeof item !== 'object' || item === null) {
      kept = null
      report(coreIssues.unusableEntry(kind, index))
    } else if (typeof item.id !== 'string' || item.id === '' || seen.has(item.id)) {
      kept = { ...item, id: newId() }
      report(coreIssues.duplicateId(kind, String(item.id), index))
    }
    if (kept !== item) clean ??= items.slice(0, index) as T[]
    if (!kept) return
    seen.add(kept.id)
    clean?.push(kept)
  })
  return clean ?? (items as readonly T[])
}
