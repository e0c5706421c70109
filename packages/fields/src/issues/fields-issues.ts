import type { Issue } from '@tagwright/schema'

type Data = NonNullable<Issue['data']>

function issue(
  code: string,
  widget: string,
  message: string,
  data: Data,
  severity: Issue['severity'] = 'error',
): Issue {
  return { code, path: ['widgets', widget], message, severity, data }
}

/** The issues that fields report, each a function of its data; shown by the message `issue.CODE`. */
export const fieldsIssues = {
  tooFewTags: (widget: string, min: number, count: number): Issue =>
    issue('TW-FIELDS-001', widget, `Choose at least ${min}; ${count} chosen.`, { min, count }),
  tooManyTags: (widget: string, max: number, count: number): Issue =>
    issue('TW-FIELDS-002', widget, `Choose at most ${max}; ${count} chosen.`, { max, count }),
  unknownTag: (widget: string, tag: string): Issue =>
    issue('TW-FIELDS-003', widget, `"${tag}" is not among the options.`, { tag }, 'warning'),
  doubleTag: (widget: string, tag: string): Issue =>
    issue('TW-FIELDS-004', widget, `"${tag}" stands twice.`, { tag }),
  notTags: (widget: string): Issue =>
    issue('TW-FIELDS-005', widget, 'The value is not a list of tags.', {}),
  tooFewWords: (widget: string, min: number, count: number): Issue =>
    issue('TW-FIELDS-010', widget, `Write at least ${min} words; ${count} so far.`, { min, count }),
  tooManyWords: (widget: string, max: number, count: number): Issue =>
    issue('TW-FIELDS-011', widget, `Write at most ${max} words; ${count} now.`, { max, count }),
  tooFewCharacters: (widget: string, min: number, count: number): Issue =>
    issue('TW-FIELDS-012', widget, `Write at least ${min} characters; ${count} so far.`, {
      min,
      count,
    }),
  tooManyCharacters: (widget: string, max: number, count: number): Issue =>
    issue('TW-FIELDS-013', widget, `Write at most ${max} characters; ${count} now.`, {
      max,
      count,
    }),
  sameText: (widget: string, text: string): Issue =>
    issue('TW-FIELDS-015', widget, `The same as an earlier text: "${text}"`, { text }, 'warning'),
  nearlySameText: (widget: string, text: string): Issue =>
    issue(
      'TW-FIELDS-016',
      widget,
      `Nearly the same as an earlier text: "${text}"`,
      { text },
      'warning',
    ),
  notText: (widget: string): Issue =>
    issue('TW-FIELDS-014', widget, 'The value is not a text.', {}),
} as const
