import type { Issue, RankingWidget } from '@tagwright/schema'
import { fieldIssue } from '../issues/field-issue.js'
import { readRanking } from './ranking-value.js'

/** The issues of rankings, by what is wrong. */
export const rankingIssues = {
  notRanking: (widget: string): Issue =>
    fieldIssue('TW-FIELDS-070', widget, 'The value is not a ranking.'),
  unknown: (widget: string, item: string): Issue =>
    fieldIssue('TW-FIELDS-071', widget, `"${item}" is not among the items.`, { item }),
  incomplete: (widget: string, wanted: number, count: number): Issue =>
    fieldIssue('TW-FIELDS-072', widget, `Rank ${wanted}; ${count} ranked.`, { wanted, count }),
  tie: (widget: string): Issue => fieldIssue('TW-FIELDS-073', widget, 'Two items share a place.'),
  double: (widget: string, item: string): Issue =>
    fieldIssue('TW-FIELDS-074', widget, `"${item}" stands twice.`, { item }),
} as const

/** What is wrong with a ranking by its widget's items. */
export function checkRanking(value: unknown, widget: RankingWidget): Issue[] {
  const { id, items, allowTies = false, top } = widget
  const ranking = readRanking(value)
  if (value === undefined || value === null || ranking === null)
    return [rankingIssues.notRanking(id)]
  const known = new Set(items.map((item) => item.id))
  const seen = new Set<string>()
  const issues: Issue[] = []
  for (const item of ranking.flat()) {
    if (seen.has(item)) issues.push(rankingIssues.double(id, item))
    else if (!known.has(item)) issues.push(rankingIssues.unknown(id, item))
    seen.add(item)
  }
  if (!allowTies && ranking.some(({ length }) => length > 1)) issues.push(rankingIssues.tie(id))
  const wanted = Math.min(top ?? items.length, items.length)
  const count = [...seen].filter((item) => known.has(item)).length
  if (count < wanted) issues.push(rankingIssues.incomplete(id, wanted, count))
  return issues
}
