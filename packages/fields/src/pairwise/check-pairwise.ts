import type { Issue, PairwiseWidget } from '@tagwright/schema'
import { fieldIssue } from '../issues/field-issue.js'
import { readPairwise } from './pairwise-steps.js'

/** The issues of comparisons, by what is wrong. */
export const pairwiseIssues = {
  notComparison: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-080', widget, 'The value is not a comparison.'),
  unknown: (widget: string, item: string): Issue =>
    fieldIssue('TW-FIELDS-081', widget, `"${item}" is neither of the two.`, { item }),
  tie: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-082', widget, 'One of the two must be chosen.'),
  noStrength: (widget: string): Issue => fieldIssue('TW-FIELDS-083', widget, 'Say by how much.'),
} as const

/** What is wrong with a comparison by its widget's rules. */
export function checkPairwise(value: unknown, widget: PairwiseWidget): Issue[] {
  const { id, items, allowTie = false, strengths = [] } = widget
  const compared = readPairwise(value)
  if (!compared) return [pairwiseIssues.notComparison(id)]
  const { winner, strength } = compared
  if (winner === null) return allowTie ? [] : [pairwiseIssues.tie(id)]
  if (items.every((item) => item.id !== winner)) return [pairwiseIssues.unknown(id, winner)]
  const known = strengths.some((option) => option.id === strength)
  return strengths.length > 0 && !known ? [pairwiseIssues.noStrength(id)] : []
}
