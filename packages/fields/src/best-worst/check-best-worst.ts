import type { BestWorstWidget, Issue } from '@tagwright/schema'
import { fieldIssue } from '../issues/field-issue.js'
import { readEnds } from './best-worst-value.js'

/** The issues of best and worst, by what is wrong. */
export const bestWorstIssues = {
  notEnds: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-140', widget, 'The value does not name a best and a worst.'),
  unknown: (widget: string, item: string): Issue =>
    fieldIssue('TW-FIELDS-141', widget, `"${item}" is not among the items.`, { item }),
  noBest: (widget: string): Issue => fieldIssue('TW-FIELDS-142', widget, 'Choose the best.'),
  noWorst: (widget: string): Issue => fieldIssue('TW-FIELDS-143', widget, 'Choose the worst.'),
  same: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-144', widget, 'The best cannot be the worst.'),
} as const

/** What is wrong with a best and worst by its widget's items. */
export function checkBestWorst(value: unknown, widget: BestWorstWidget): Issue[] {
  const { id, items } = widget
  const ends = value === undefined ? null : readEnds(value)
  if (!ends) return [bestWorstIssues.notEnds(id)]
  const issues: Issue[] = []
  for (const item of [ends.best, ends.worst]) {
    if (item !== undefined && items.every((other) => other.id !== item)) {
      issues.push(bestWorstIssues.unknown(id, item))
    }
  }
  if (ends.best === undefined) issues.push(bestWorstIssues.noBest(id))
  if (ends.worst === undefined) issues.push(bestWorstIssues.noWorst(id))
  if (ends.best !== undefined && ends.best === ends.worst) issues.push(bestWorstIssues.same(id))
  return issues
}
