import type { AnnotationRules, Issue, Task, Widget } from '@tagwright/schema'
import { coreIssues } from '../issues/core-issues.js'
import { annotationsAt } from '../rules/evidence.js'
import { widgetsOf } from '../rules/widgets-of.js'
import type { DocumentState } from '../store/document-state.js'
import type { PendingTransaction, TransactionFilter } from '../store/task-store.js'

/** Refuses to exceed a widget's greatest number of annotations, in all or of a label. */
export const limitCounts: TransactionFilter = (pending, store) => {
  const { origin } = pending.meta
  if (origin !== 'user' && origin !== 'model') return undefined
  const { added, updated } = pending.changes
  if (added.length === 0 && updated.length === 0) return undefined
  const issue = exceeded(pending, store.task)
  return issue && { veto: issue }
}

/** The rules of a widget, when its type has some. */
export function rulesOf(widget: Widget | undefined): AnnotationRules | undefined {
  const rules: unknown = widget && 'rules' in widget ? widget.rules : undefined
  return typeof rules === 'object' && rules !== null ? (rules as AnnotationRules) : undefined
}

/**
 * Number of a widget's annotations that count: not the rejected ones; of one label when given. In a
 * repeated group the widget is named by its response's path.
 */
export function countAnnotations(state: DocumentState, widget: string, label?: string): number {
  let count = 0
  for (const id of annotationsAt(state, widget)) {
    const annotation = state.annotations.get(id)!
    if (annotation.review?.verdict === 'rejected') continue
    if (label === undefined || annotation.labels?.includes(label)) count++
  }
  return count
}

/** Whether a widget has annotations that count; quick, however many there are. */
export function hasAnnotations(state: DocumentState, widget: string): boolean {
  for (const id of annotationsAt(state, widget)) {
    if (state.annotations.get(id)!.review?.verdict !== 'rejected') return true
  }
  return false
}

function exceeded({ before, after, changes }: PendingTransaction, task: Task): Issue | undefined {
  const gained = new Set<string>()
  const relabelled = new Set<string>()
  for (const id of [...changes.added, ...changes.updated]) {
    const annotation = after.annotations.get(id)!
    const { widget } = annotation
    if (widget === undefined) continue
    const old = before.annotations.get(id)
    const counted = old && old.widget === widget && old.review?.verdict !== 'rejected'
    if (!counted) gained.add(widget)
    if (!counted || old.labels !== annotation.labels) relabelled.add(widget)
  }
  for (const widget of widgetsOf(task)) {
    const rules = rulesOf(widget)
    if (!rules) continue
    const { max, perLabel } = rules
    if (max !== undefined && gained.has(widget.id) && over(after, before, widget.id, max)) {
      return coreIssues.tooManyToAdd(widget.id, max)
    }
    if (!perLabel || !relabelled.has(widget.id)) continue
    for (const [label, limit] of Object.entries(perLabel)) {
      if (limit.max !== undefined && over(after, before, widget.id, limit.max, label)) {
        return coreIssues.tooManyOfLabelToAdd(widget.id, label, limit.max)
      }
    }
  }
  return undefined
}

/** Over the limit and further so than before: what was too much already may stay. */
function over(
  after: DocumentState,
  before: DocumentState,
  widget: string,
  max: number,
  label?: string,
): boolean {
  if (after.annotations.ofWidget(widget).length <= max) return false
  const count = countAnnotations(after, widget, label)
  return count > max && count > countAnnotations(before, widget, label)
}
