import type { Issue, SideBySideWidget } from '@tagwright/schema'
import { fieldIssue } from '../issues/field-issue.js'
import { readSides } from './side-by-side-value.js'

/** The issues of comparisons side by side, by what is wrong. */
export const sideBySideIssues = {
  notSides: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-240', widget, 'The value is no choice for each respect.'),
  unknownItem: (widget: string, item: string): Issue =>
    fieldIssue('TW-FIELDS-241', widget, `"${item}" is not among the items.`, { item }),
  unknownDimension: (widget: string, dimension: string): Issue =>
    fieldIssue('TW-FIELDS-242', widget, `"${dimension}" is not asked about.`, { dimension }),
  tie: (widget: string, dimension: string): Issue =>
    fieldIssue('TW-FIELDS-243', widget, `"${dimension}" must be decided.`, { dimension }),
  left: (widget: string, count: number): Issue =>
    fieldIssue('TW-FIELDS-244', widget, `${count} still to compare.`, { count }),
} as const

/** What is wrong with a comparison by its widget's items and dimensions. */
export function checkSideBySide(value: unknown, widget: SideBySideWidget): Issue[] {
  const { id, items, dimensions = [], allowTie = true } = widget
  const sides = value === undefined ? null : readSides(value)
  if (!sides) return [sideBySideIssues.notSides(id)]
  const issues: Issue[] = []
  for (const [dimension, item] of Object.entries(sides)) {
    if (dimensions.every((known) => known.id !== dimension)) {
      issues.push(sideBySideIssues.unknownDimension(id, dimension))
    } else if (item === null) {
      if (!allowTie) issues.push(sideBySideIssues.tie(id, dimension))
    } else if (items.every((known) => known.id !== item)) {
      issues.push(sideBySideIssues.unknownItem(id, item))
    }
  }
  const left = dimensions.filter((dimension) => !Object.hasOwn(sides, dimension.id)).length
  if (left > 0) issues.push(sideBySideIssues.left(id, left))
  return issues
}
