import type { Annotation, AnnotationDocument, Issue, Relation, Task } from '@tagwright/schema'
import { coreIssues } from '../issues/core-issues.js'
import type { DocumentState } from './document-state.js'
import { IdTable } from './id-table.js'
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
  const table = new IdTable()
  const clean = usable('annotations', annotations, table, newId, report)
  return {
    annotations: createAnnotations(clean, table),
    relations: usable('relations', relations, new IdTable(), newId, report),
    responses: Object.assign(Object.create(null), responses),
    head,
  }
}

/** What of a list can be held, with ids that differ; the list itself when that is all of it. */
function usable<T extends Annotation | Relation>(
  kind: string,
  list: readonly T[] | undefined,
  table: IdTable,
  newId: () => string,
  report: (issue: Issue) => void,
): readonly T[] {
  const items: readonly (T | null)[] = Array.isArray(list) ? list : []
  let clean: T[] | null = null
  items.forEach((item, index) => {
    let kept = item
    if (typeof item !== 'object' || item === null) {
      kept = null
      report(coreIssues.unusableEntry(kind, index))
    } else if (typeof item.id !== 'string' || item.id === '' || !table.claim(item.id)) {
      kept = { ...item, id: newId() }
      table.claim(kept.id)
      report(coreIssues.duplicateId(kind, String(item.id), index))
    }
    if (kept !== item || !kept) clean ??= items.slice(0, index) as T[]
    if (kept) clean?.push(kept)
  })
  return clean ?? (items as readonly T[])
}
