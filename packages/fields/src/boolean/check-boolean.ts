import type { BooleanWidget, Issue } from '@tagwright/schema'
import { fieldIssue } from '../issues/field-issue.js'

/** The issues of yes-or-no answers, by what is wrong. */
export const booleanIssues = {
  notBoolean: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-030', widget, 'The value is neither true nor false.'),
} as const

/** What is wrong with a yes-or-no answer. */
export function checkBoolean(value: unknown, widget: BooleanWidget): Issue[] {
  return typeof value === 'boolean' ? [] : [booleanIssues.notBoolean(widget.id)]
}
