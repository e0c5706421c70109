import type { Issue, StatementsWidget } from '@tagwright/schema'
import { countWords } from '../text/count-text.js'
import { findDoubles, findGiveAways, placeStatements } from './give-aways.js'
import { statementsIssues } from './statements.issues.js'
import { readStatements } from './statements-value.js'

/** What is wrong with statements by their widget's rules, and what would give the false ones away. */
export function checkStatements(value: unknown, widget: StatementsWidget): Issue[] {
  const { id, minTrue = 0, minFalse = 0, max, minWords, maxWords, language } = widget
  const statements = value === undefined ? null : readStatements(value)
  if (!statements) return [statementsIssues.notStatements(id)]
  const placed = placeStatements(statements)
  const issues: Issue[] = []
  for (const [truth, min] of [
    [true, minTrue],
    [false, minFalse],
  ] as const) {
    const count = statements.filter((one) => one.truth === truth && one.text.trim() !== '').length
    if (count < min) issues.push(statementsIssues.tooFew(id, truth, min, count))
  }
  if (max !== undefined && statements.length > max) {
    issues.push(statementsIssues.tooMany(id, max, statements.length))
  }
  for (const [index, at] of placed.entries()) {
    if (at.text.trim() === '') {
      issues.push(statementsIssues.blank(id, at))
      continue
    }
    if (minWords !== undefined || maxWords !== undefined) {
      const count = countWords(at.text, language)
      if (count < (minWords ?? 0)) {
        issues.push(statementsIssues.tooShort(id, at, minWords ?? 0, count))
      }
      if (maxWords !== undefined && count > maxWords) {
        issues.push(statementsIssues.tooLong(id, at, maxWords, count))
      }
    }
    if (widget.evidence === 'required' && !statements[index]?.evidence?.length) {
      issues.push(statementsIssues.noEvidence(id, at))
    }
  }
  issues.push(...findDoubles(id, placed, language), ...findGiveAways(id, placed, language))
  return issues
}
