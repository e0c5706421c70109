import type { DateTimeWidget, Issue } from '@tagwright/schema'
import { fieldIssue } from '../issues/field-issue.js'
import { comparable, isDateValue } from './date-value.js'

/** The issues of dates and times, by what is wrong. */
export const dateTimeIssues = {
  notDate: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-050', widget, 'The value is not a date or time of the kind asked for.'),
  tooEarly: (widget: string, min: string): Issue =>
    fieldIssue('TW-FIELDS-051', widget, `Not before ${min}.`, { min }),
  tooLate: (widget: string, max: string): Issue =>
    fieldIssue('TW-FIELDS-052', widget, `Not after ${max}.`, { max }),
} as const

/** What is wrong with a date or time by its widget's limits. */
export function checkDateTime(value: unknown, widget: DateTimeWidget): Issue[] {
  const { id, precision = 'date', min, max } = widget
  if (typeof value !== 'string' || !isDateValue(value, precision))
    return [dateTimeIssues.notDate(id)]
  const given = comparable(value)
  if (min !== undefined && isDateValue(min, precision) && given < comparable(min)) {
    return [dateTimeIssues.tooEarly(id, min)]
  }
  if (max !== undefined && isDateValue(max, precision) && given > comparable(max)) {
    return [dateTimeIssues.tooLate(id, max)]
  }
  return []
}
