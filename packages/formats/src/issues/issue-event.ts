import type { PathStep } from '@tagwright/schema'
import type { SourceLocation } from '../format/issue.js'
import { type FormatIssueCode, formatIssue } from './catalogue.js'

/** An issue as reading and writing yield it. */
export const issueEvent = (
  code: FormatIssueCode,
  data: Record<string, string | number | boolean>,
  location?: SourceLocation,
  path?: PathStep[],
) => ({ kind: 'issue' as const, issue: formatIssue(code, data, location, path) })
