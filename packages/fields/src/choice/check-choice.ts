import type { ChoiceWidget, Issue } from '@tagwright/schema'
import { choiceIssues } from './choice.issues.js'
import { readChoice } from './choice-value.js'

/** What is wrong with a choice by its widget's rules. */
export function checkChoice(value: unknown, widget: ChoiceWidget): Issue[] {
  const { id, multiple = false, allowOther = false, min, max } = widget
  const items = readChoice(value)
  if (items === null || items.length === 0 || Array.isArray(value) !== multiple) {
    return [choiceIssues.notChoice(id)]
  }
  const known = new Set(widget.options.map((option) => option.id))
  const seen = new Set<string>()
  const issues: Issue[] = []
  for (const item of items) {
    const key = typeof item === 'string' ? `=${item}` : '*'
    const name = typeof item === 'string' ? item : item.other
    if (seen.has(key)) issues.push(choiceIssues.double(id, name))
    else if (typeof item === 'string' && !known.has(item))
      issues.push(choiceIssues.unknown(id, item))
    else if (typeof item === 'object' && !allowOther) issues.push(choiceIssues.unknown(id, name))
    else if (typeof item === 'object' && name.trim() === '')
      issues.push(choiceIssues.emptyOther(id))
    seen.add(key)
  }
  if (!multiple) return issues
  if (min !== undefined && items.length < min) {
    issues.push(choiceIssues.tooFew(id, min, items.length))
  }
  if (max !== undefined && items.length > max) {
    issues.push(choiceIssues.tooMany(id, max, items.length))
  }
  return issues
}
