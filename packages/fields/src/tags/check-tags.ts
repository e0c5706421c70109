import type { Issue, TagsWidget } from '@tagwright/schema'
import { fieldsIssues } from '../issues/fields-issues.js'
import { foldTag } from './normalise-tag.js'

/** What is wrong with a tags value by its widget's rules; an absent value has nothing wrong. */
export function checkTags(value: unknown, widget: TagsWidget): Issue[] {
  if (!Array.isArray(value) || value.some((tag) => typeof tag !== 'string')) {
    return [fieldsIssues.notTags(widget.id)]
  }
  const tags = value as string[]
  const issues: Issue[] = []
  const max = widget.multiple === false ? 1 : widget.max
  if (widget.min !== undefined && tags.length < widget.min) {
    issues.push(fieldsIssues.tooFewTags(widget.id, widget.min, tags.length))
  }
  if (max !== undefined && tags.length > max) {
    issues.push(fieldsIssues.tooManyTags(widget.id, max, tags.length))
  }
  const known = new Set(widget.options.map((option) => option.id))
  const seen = new Set<string>()
  for (const tag of tags) {
    const key = known.has(tag) ? `=${tag}` : foldTag(tag)
    if (seen.has(key)) issues.push(fieldsIssues.doubleTag(widget.id, tag))
    seen.add(key)
    if (!widget.allowFree && !known.has(tag)) issues.push(fieldsIssues.unknownTag(widget.id, tag))
  }
  return issues
}
