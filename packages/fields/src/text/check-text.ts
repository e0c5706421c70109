import type { Issue, TextRules } from '@tagwright/schema'
import { fieldsIssues } from '../issues/fields-issues.js'
import { countCharacters, countWords } from './count-text.js'
import { nearlySame, plainText, textSimilarity } from './similarity.js'

/** What is wrong with a text by its widget's rules; counts only what a rule asks for. */
export function checkText(value: unknown, widget: TextRules & { id: string }): Issue[] {
  if (typeof value !== 'string') return [fieldsIssues.notText(widget.id)]
  const { id, minWords, maxWords, minCharacters, maxCharacters } = widget
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
  return [...issues, ...checkRepeated(value, widget)]
}

/** Most texts that are compared, and most of a text that is quoted. */
const mostCompared = 1000
const quoted = 80

/** Warns of a text that says again what was said before; the nearest of the earlier ones is told. */
function checkRepeated(value: string, { id, avoid }: TextRules & { id: string }): Issue[] {
  if (!Array.isArray(avoid) || plainText(value) === '') return []
  let nearest = ''
  let closest = 0
  for (const other of avoid.slice(0, mostCompared)) {
    if (typeof other !== 'string') continue
    const same = plainText(other) === plainText(value)
    const likeness = same ? 2 : textSimilarity(value, other)
    if (likeness <= closest) continue
    closest = likeness
    nearest = other
  }
  const quote = nearest.length > quoted ? `${nearest.slice(0, quoted)}…` : nearest
  if (closest === 2) return [fieldsIssues.sameText(id, quote)]
  return closest >= nearlySame ? [fieldsIssues.nearlySameText(id, quote)] : []
}
