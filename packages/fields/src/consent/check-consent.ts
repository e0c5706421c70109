import type { ConsentWidget, Issue } from '@tagwright/schema'
import { fieldIssue } from '../issues/field-issue.js'

/** The issues of consent, by what is wrong. */
export const consentIssues = {
  notConsent: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-250', widget, 'The value is neither true nor false.'),
  refused: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-251', widget, 'The annotator has not agreed.'),
} as const

/** What is wrong with a consent: refused where it is required, or no consent at all. */
export function checkConsent(value: unknown, widget: ConsentWidget): Issue[] {
  if (typeof value !== 'boolean') return [consentIssues.notConsent(widget.id)]
  return widget.required && !value ? [consentIssues.refused(widget.id)] : []
}
