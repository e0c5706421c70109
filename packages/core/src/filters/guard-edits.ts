import { type Annotation, type Issue, widgetOfPath } from '@tagwright/schema'
import { coreIssues } from '../issues/core-issues.js'
import { widgetsOf } from '../rules/widgets-of.js'
import type { DocumentState } from '../store/document-state.js'
import type { PendingTransaction, TaskStore, TransactionFilter } from '../store/task-store.js'

/** Refuses what users (and models on their behalf) may not change: read-only, submitted, locked. */
export const guardEdits: TransactionFilter = (pending, store) => {
  const { origin } = pending.meta
  if (origin !== 'user' && origin !== 'model') return undefined
  const issue = refusal(store) ?? refusedTarget(pending, store)
  return issue && { veto: issue }
}

/** Why nothing at all may be changed by users now. */
export function refusal(store: TaskStore): Issue | undefined {
  if (store.readOnly) return coreIssues.readOnly()
  const { status } = store.getState().session
  return status === 'draft' ? undefined : coreIssues.notDraft(status)
}

/** Whether an annotation, or one of its labels, has been locked. */
export function isLocked(store: TaskStore, annotation: Annotation): boolean {
  const { locked } = store.getState().session
  if (locked.size === 0) return false
  return (
    locked.has(annotation.id) || !!annotation.labels?.some((label) => locked.has(`label:${label}`))
  )
}

function refusedTarget(pending: PendingTransaction, store: TaskStore): Issue | undefined {
  const { before, after, changes } = pending
  const fixed = readOnlyWidgets(store)
  const { locked } = store.getState().session
  if (fixed.size > 0) {
    for (const id of changes.added) {
      const widget = after.annotations.get(id)?.widget
      if (widget !== undefined && fixed.has(widget)) return coreIssues.widgetReadOnly(widget)
    }
    const written = writtenTo(before, after, fixed)
    if (written !== undefined) return coreIssues.widgetReadOnly(written)
  }
  if (fixed.size === 0 && locked.size === 0) return undefined
  for (const ids of [changes.updated, changes.removed]) {
    for (const id of ids) {
      const annotation = before.annotations.get(id)!
      if (annotation.widget !== undefined && fixed.has(annotation.widget)) {
        return coreIssues.widgetReadOnly(annotation.widget)
      }
      if (isLocked(store, annotation)) return coreIssues.locked(id)
    }
  }
  return undefined
}

/**
 * The first of some widgets whose answer was changed. In a repeated group an answer may move with its
 * repeat, and go with it.
 */
function writtenTo(
  { responses: before }: DocumentState,
  { responses: after }: DocumentState,
  widgets: ReadonlySet<string>,
): string | undefined {
  if (before === after) return undefined
  const was = new Set(Object.values(before))
  const is = new Set(Object.values(after))
  for (const path of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const widget = widgetOfPath(path)
    const response = after[path]
    if (!widgets.has(widget) || before[path] === response) continue
    const group = path.slice(0, Math.max(0, path.lastIndexOf('[')))
    const goes = before[group] !== after[group] || is.has(before[path]!)
    if (path === widget || !(response ? was.has(response) : goes)) return widget
  }
  return undefined
}

function readOnlyWidgets(store: TaskStore): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const widget of widgetsOf(store.task)) if (widget.readOnly) ids.add(widget.id)
  return ids
}
