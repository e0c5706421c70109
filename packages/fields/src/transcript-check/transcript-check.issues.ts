import type { Issue } from '@tagwright/schema'
import { fieldIssue } from '../issues/field-issue.js'

/** The issues of checked transcripts, by what is wrong. */
export const transcriptCheckIssues = {
  notCheck: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-220', widget, 'The value is no verdict on a transcript.'),
  empty: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-221', widget, 'The corrected transcript is empty.'),
  differs: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-222', widget, 'The transcript was accepted, yet its text was changed.'),
  unchanged: (widget: string): Issue =>
    fieldIssue(
      'TW-FIELDS-223',
      widget,
      'The transcript counts as corrected, but nothing was changed.',
      {},
      'warning',
    ),
} as const
