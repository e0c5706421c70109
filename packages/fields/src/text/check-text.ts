import type { Issue, TextRules } from '@tagwright/schema'
import { fieldsIssues } from '../issues/fields-issues.js'
import { countCharacters, countWords } from './count-text.js'
import { findRepeated } from './find-repeated.js'

/** What is wrong with a text by its widget's rules; counts only what a rule asks for. */
export function checkText(value: unknown, widget: TextRules & { id: string }): Issue[] {
  if (typeof value !== 'string') return [fieldsIssues.notText(widget.id)]
  const { id, minWords, maxWords, minCharacters, maxCharacters, avoid } = widget
  const issues: Issue[] = []
  if (minWords !== undefined || maxWords !== undefined) {
    const count = countWords(value, widget.language)
    if (count < (minWords ?? 0)) issues.push(fieldsIssues.tooFewWords(id, minWords ?? 0, count))
    if (maxWords !== undefined && count > maxWords) {
      issues.push(fieldsIssues.tooManyWords(id, maxWords, count))
    }
  }
  if (minCharacters !== undefined || maxCharacters !== undefined) {
    const count = countCharacters(value)
    if (count < (minCharacters ?? 0)) {
      issues.push(fieldsIssues.tooFewCharacters(id, minCharacters ?? 0, count))
    }
    if (maxCharacters !== undefined && count > maxCharacters) {
      issues.push(fieldsIssues.tooManyCharacters(id, maxCharacters, count))
    }
  }
  return [...issues, ...findRepeated(id, value, Array.isArray(avoid) ? avoid : [])]
}

/** The texts of an answer that no earlier repeat should have, where the task wants them distinct. */
export function distinctText(value: unknown, { distinct }: TextRules): string[] {
  return distinct === true && typeof value === 'string' ? [value] : []
}
