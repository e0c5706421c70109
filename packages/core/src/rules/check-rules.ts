import type { CoverageInterval, Issue, Task, Widget } from '@tagwright/schema'
import { countAnnotations, rulesOf } from '../filters/limit-counts.js'
import { coreIssues } from '../issues/core-issues.js'
import type { DocumentState } from '../store/document-state.js'
import type { WidgetCheck } from '../store/task-store.js'
import { askedWidgets, repeatsOf } from './asked-widgets.js'
import { checkAnnotation } from './check-annotation.js'
import { checkOverlaps } from './check-overlaps.js'
import { checkTaskRules } from './check-task-rules.js'
import { checkWatched } from './check-watched.js'
import { annotationsAt } from './evidence.js'
import { askedState } from './widget-state.js'

/** What was done beside the answers. */
export interface RuleFacts {
  /** What was played. @default nothing */
  coverage?: readonly CoverageInterval[]
}

/**
 * Judges a document by the task's rules; widgets that are not shown are not judged. In a repeated
 * group each repeat is judged by itself, under its path.
 */
export function checkRules(
  task: Task,
  document: DocumentState,
  checks: readonly WidgetCheck[],
  { coverage = [] }: RuleFacts = {},
): Issue[] {
  const issues = askedWidgets(task, document).flatMap((asked) => {
    const { widget } = asked
    const { visible, required, answered } = askedState(asked, document)
    if (!visible) return []
    const issues: Issue[] = []
    if (required && !answered) issues.push(coreIssues.required(widget.id))
    issues.push(...checkCounts(widget, document), ...checkOverlaps(widget, document))
    issues.push(...checkRepeats(widget, document))
    for (const id of annotationsAt(document, widget.id)) {
      const annotation = document.annotations.get(id)!
      if (annotation.review?.verdict !== 'rejected') {
        checkAnnotation(annotation, widget, task, document, issues)
      }
    }
    issues.push(...checkWatched(widget, task, document, coverage))
    const context = { widget, task, document, coverage }
    for (const check of checks) {
      if (check.type === widget.type) issues.push(...runCheck(check, context))
    }
    return issues
  })
  return [...issues, ...checkTaskRules(task, document)]
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

function checkRepeats(widget: Widget, document: DocumentState): Issue[] {
  if (widget.type !== 'group' || !widget.repeated) return []
  const { min = 1, max } = widget
  const count = repeatsOf(widget, widget.id, document)
  if (max !== undefined && max >= min && count > max) {
    return [coreIssues.tooManyRepeats(widget.id, max, count)]
  }
  return []
}

function runCheck(
  { check }: WidgetCheck,
  context: Omit<Parameters<WidgetCheck['check']>[0], 'response'>,
): Issue[] {
  const { widget, document } = context
  try {
    return check({ ...context, response: document.responses[widget.id] })
  } catch (error) {
    return [coreIssues.checkFailed(widget.id, error)]
  }
}
