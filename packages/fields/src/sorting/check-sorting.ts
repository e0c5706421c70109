import type { Issue, SortingWidget } from '@tagwright/schema'
import { fieldIssue } from '../issues/field-issue.js'
import { readSorted } from './sorting-value.js'

/** The issues of sorting, by what is wrong. */
export const sortingIssues = {
  notSorted: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-130', widget, 'The value is not a list of items for each bucket.'),
  unknownItem: (widget: string, item: string): Issue =>
    fieldIssue('TW-FIELDS-131', widget, `"${item}" is not among the items.`, { item }),
  unknownBucket: (widget: string, bucket: string): Issue =>
    fieldIssue('TW-FIELDS-132', widget, `"${bucket}" is not among the buckets.`, { bucket }),
  double: (widget: string, item: string): Issue =>
    fieldIssue('TW-FIELDS-133', widget, `"${item}" lies in two buckets.`, { item }),
  left: (widget: string, count: number): Issue =>
    fieldIssue('TW-FIELDS-134', widget, `${count} still to sort.`, { count }),
} as const

/** What is wrong with sorted items by their widget's items and buckets. */
export function checkSorting(value: unknown, widget: SortingWidget): Issue[] {
  const { id, items, buckets } = widget
  const sorted = value === undefined ? null : readSorted(value)
  if (!sorted) return [sortingIssues.notSorted(id)]
  const issues: Issue[] = []
  const seen = new Set<string>()
  for (const [bucket, list] of Object.entries(sorted)) {
    if (buckets.every((known) => known.id !== bucket)) {
      issues.push(sortingIssues.unknownBucket(id, bucket))
    }
    for (const item of list) {
      if (seen.has(item)) issues.push(sortingIssues.double(id, item))
      else if (items.every((known) => known.id !== item)) {
        issues.push(sortingIssues.unknownItem(id, item))
      }
      seen.add(item)
    }
  }
  const left = items.filter((item) => !seen.has(item.id)).length
  if (left > 0) issues.push(sortingIssues.left(id, left))
  return issues
}
