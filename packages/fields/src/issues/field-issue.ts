import type { Issue } from '@tagwright/schema'

/** Makes an issue of a field's value; the message `issue.CODE` says it in the interface's language. */
export function fieldIssue(
  code: `TW-FIELDS-${number}`,
  widget: string,
  message: string,
  data: NonNullable<Issue['data']> = {},
  severity: Issue['severity'] = 'error',
): Issue {
  return { code, path: ['widgets', widget], message, severity, data }
}
