import type { Issue } from '@tagwright/schema'
import { fieldIssue } from '../issues/field-issue.js'

/** The issues of text spans, by what is wrong. */
export const textSpansIssues = {
  noText: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-190', widget, 'The task has no text to label.'),
  changed: (widget: string, quote: string): Issue =>
    fieldIssue(
      'TW-FIELDS-191',
      widget,
      `"${quote}" is no longer what stands there in the text.`,
      { quote },
      'warning',
    ),
  outside: (widget: string, quote: string): Issue =>
    fieldIssue('TW-FIELDS-192', widget, `"${quote}" lies outside of the text.`, { quote }),
  overlap: (widget: string, quote: string, other: string): Issue =>
    fieldIssue('TW-FIELDS-193', widget, `"${quote}" and "${other}" overlap.`, { quote, other }),
} as const
