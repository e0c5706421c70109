import type { Issue, RatingWidget } from '@tagwright/schema'
import { fieldIssue } from '../issues/field-issue.js'
import { isOnScale, scaleOf } from './rating-scale.js'

/** The issues of ratings, by what is wrong. */
export const ratingIssues = {
  notNumber: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-031', widget, 'The value is not a number.'),
  offScale: (widget: string, value: number, min: number, max: number): Issue =>
    fieldIssue('TW-FIELDS-032', widget, `${value} is not on the scale from ${min} to ${max}.`, {
      value,
      min,
      max,
    }),
} as const

/** What is wrong with a rating by its widget's scale. */
export function checkRating(value: unknown, widget: RatingWidget): Issue[] {
  if (typeof value !== 'number' || !Number.isFinite(value))
    return [ratingIssues.notNumber(widget.id)]
  const scale = scaleOf(widget)
  return isOnScale(value, scale)
    ? []
    : [ratingIssues.offScale(widget.id, value, scale.min, scale.max)]
}
