import type { Issue } from '@tagwright/schema'
import { fieldIssue } from '../issues/field-issue.js'

/** The issues of choices, by what is wrong. */
export const choiceIssues = {
  notChoice: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-020', widget, 'The value is not a choice.'),
  unknown: (widget: string, option: string): Issue =>
    fieldIssue('TW-FIELDS-021', widget, `"${option}" is not among the options.`, { option }),
  tooFew: (widget: string, min: number, count: number): Issue =>
    fieldIssue('TW-FIELDS-022', widget, `Choose at least ${min}; ${count} chosen.`, { min, count }),
  tooMany: (widget: string, max: number, count: number): Issue =>
    fieldIssue('TW-FIELDS-023', widget, `Choose at most ${max}; ${count} chosen.`, { max, count }),
  emptyOther: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-024', widget, 'Say in words what "other" means.'),
  double: (widget: string, option: string): Issue =>
    fieldIssue('TW-FIELDS-025', widget, `"${option}" stands twice.`, { option }),
} as const
