import type { Issue, Task, Widget } from '@tagwright/schema'
import { countAnnotations, rulesOf } from '../filters/limit-counts.js'
import { coreIssues } from '../issues/core-issues.js'
import type { DocumentState } from '../store/document-state.js'
import type { WidgetCheck } from '../store/task-store.js'
import { checkAnnotation } from './check-annotation.js'
import { checkOverlaps } from './check-overlaps.js'
import { widgetState } from './widget-state.js'
import { widgetsOf } from './widgets-of.js'

/** Judges a document by the task's rules; widgets that are not shown are not judged. */
export function checkRules(
  task: Task,
  document: DocumentState,
  checks: readonly WidgetCheck[],
): Issue[] {
  return widgetsOf(task).flatMap((widget) => {
    const { visible, required, answered } = widgetState(widget, document)
    if (!visible) return []
    const issues: Issue[] = []
    if (required && !answered) issues.push(coreIssues.required(widget.id))
    issues.push(...checkCounts(widget, document), ...checkOverlaps(widget, document))
    for (const id of document.annotations.ofWidget(widget.id)) {
      const annotation = document.annotations.get(id)!
      if (annotation.review?.verdict !== 'rejected') {
        checkAnnotation(annotation, widget, task, document, issues)
      }
    }
    for (const check of checks) {
      if (check.type === widget.type) issues.push(...runCheck(check, widget, task, document))
    }
    return issues
  })
}

function checkCounts(widget: Widget, document: DocumentState): Issue[] {
  const rules = rulesOf(widget)
  const state = document.responses[widget.id]?.state
  const issues: Issue[] = []
  const count = countAnnotations(document, widget.id)
  if (state === 'none' && count > 0) issues.push(coreIssues.noneBesideAnnotations(widget.id))
  if (!rules) return issues
  const { min = 0, max, perLabel = {} } = rules
  const excused = state === 'none' || state === 'cannot-tell'
  if (count < min && !excused) issues.push(coreIssues.tooFew(widget.id, min, count))
  if (max !== undefined && count > max) issues.push(coreIssues.tooMany(widget.id, max, count))
  for (const [label, limit] of Object.entries(perLabel)) {
    const own = countAnnotations(document, widget.id, label)
    if (limit.min !== undefined && own < limit.min && !excused) {
      issues.push(coreIssues.tooFewOfLabel(widget.id, label, limit.min, own))
    }
    if (limit.max !== undefined && own > limit.max) {
      issues.push(coreIssues.tooManyOfLabel(widget.id, label, limit.max, own))
    }
  }
  return issues
}

function runCheck(
  { check }: WidgetCheck,
  widget: Widget,
  task: Task,
  document: DocumentState,
): Issue[] {
  try {
    return check({ widget, response: document.responses[widget.id], task, document })
  } catch (error) {
    return [coreIssues.checkFailed(widget.id, error)]
  }
}
