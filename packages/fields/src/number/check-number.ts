import type { Issue, NumberWidget } from '@tagwright/schema'
import { fieldIssue } from '../issues/field-issue.js'
import { fitsStep } from './number-limits.js'

/** The issues of numbers, by what is wrong. */
export const numberIssues = {
  notNumber: (widget: string, value: string): Issue =>
    fieldIssue('TW-FIELDS-040', widget, `"${value}" is not a number.`, { value }),
  tooSmall: (widget: string, min: number): Issue =>
    fieldIssue('TW-FIELDS-041', widget, `At least ${min}.`, { min }),
  tooGreat: (widget: string, max: number): Issue =>
    fieldIssue('TW-FIELDS-042', widget, `At most ${max}.`, { max }),
  offStep: (widget: string, step: number, min: number): Issue =>
    fieldIssue('TW-FIELDS-043', widget, `In steps of ${step} from ${min}.`, { step, min }),
} as const

/** What is wrong with a number by its widget's limits. */
export function checkNumber(value: unknown, widget: NumberWidget): Issue[] {
  const { id, min, max, step } = widget
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    const words = typeof value === 'string' ? value.slice(0, 60) : typeof value
    return [numberIssues.notNumber(id, words)]
  }
  const issues: Issue[] = []
  if (min !== undefined && value < min) issues.push(numberIssues.tooSmall(id, min))
  if (max !== undefined && value > max) issues.push(numberIssues.tooGreat(id, max))
  if (step !== undefined && !fitsStep(value, widget)) {
    issues.push(numberIssues.offStep(id, step, min ?? 0))
  }
  return issues
}
